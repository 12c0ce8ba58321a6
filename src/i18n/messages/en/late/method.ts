export default {
  contents: 'On this page',
  title: 'How the ledger reads a table',
  lead: 'The source is read by written rules, not guessed by a model. Every reading points to the words and the rule it rests on. Where it is wrong you can overrule it: your judgement is kept as a note of yours, and neither the source nor the reading is changed.',
  someTasks: 'This ledger has {total} tasks; the examples below come from the first {n}.',
  target: {
    title: 'What counts as a target',
    text: 'A number in the task, with its unit and the sense that it is to be reached, is a quantified target: “新增城镇就业8.5万人” (85,000 new urban jobs), “增长9%以上” (growth of 9 % or more). A task may have several; each is checked and counted by itself.\nNumbers inside names do not count: document numbers, years, road numbers, “1%工作法”, “十大新兴产业”. Nor do thresholds: in “5000万元以上项目20个” the target is 20 projects.\nA demand without a number is no target. Such tasks are listed as having no quantified target. That is not a result of the check and enters no rate.',
  },
  answer: {
    title: 'Which figure answers',
    text: 'A figure of the report answers if it speaks of the same thing, the same scope and the same kind of quantity: an increment does not answer a total, a city-wide figure does not answer a district, a rate does not answer an amount, national does not answer provincial, a plan does not answer an outcome, last or next year does not answer this one.\nUnits are converted before comparing: 1.2亿元 is 12000万元. Where units count different things (roads and projects), nothing is compared.\nWhere words leave it open, two things tip the scale a little: a figure within a third of the target in size gains, one more than three times off loses; and so does the order of the report beside that of the task. A figure without a subject (“增长8.1%”) speaks of what its sentence named last.\nFigures that looked like an answer and were not taken are listed below the card with the reason.',
  },
  compare: {
    title: 'How they are compared',
    text: 'Targets with “以上, 不低于, 达到” or no such word: more is exceeded, equal is met, less is missed. “以下, 控制在” turn it round, and so do measures that should fall, such as energy use, accidents or PM2.5.\nTargets with “左右, 约” (about): within five per cent of the target is met; the lenient reading allows ten. A range is met anywhere inside it.\n“超过, 余, 多” mean a little more than the number written, “近, 不足” a little less; where the number equals the target, that decides.\nWhere the report gives the completion rate of the task itself (“完成率102%”), it is compared with 100 %.',
  },
  basis: {
    title: 'Basis and period',
    text: 'Words such as “截至11月底” (as of the end of November), “前三季度” (first three quarters) or “预计” (expected) are shown on the card. A part-year figure is first compared with the full-year target as it stands; for quantities that add up month by month a pro-rata reading (months divided by twelve) is given beside it.\nRates, shares and stocks are not scaled by month.',
  },
  claimed: {
    title: 'Words only, no figure',
    text: 'Where the report says the target was reached but gives no figure of its own, the result is “claimed done”. A plain “已完成” covers the targets of its row that nothing else answers.\nFinishing a step such as tendering, drafting a plan or preparation is not reaching the target; nor is an application pending or a result not yet published.\nWhere the report itself says it was not reached, the target is missed.',
  },
  unreported: {
    title: 'No answer',
    text: 'Nothing in the whole report answers the target, by figure or by word: “unreported”. That says only that it is not in this row’s text, not that nothing was done. Where another row has a figure that might answer, it is listed as a lead.',
  },
  wording: {
    title: 'Wording of progress',
    text: 'A second scale, which looks at what the report says and not at figures. Done: all parts are said to be complete. Partly done: some complete, some under way. Under way: in progress, planned or just begun. Postponed. Not stated: actions and figures without a word on how far the task is.\nThings done once, such as “印发了” (issued) or “举办了” (held), are not completion by themselves, unless they are what the task asked for. Starting counts as done only where the task is to start.\nThe scales are never mixed: a missed figure beside a claim of completion is shown just so.',
  },
  theme: {
    title: 'Themes',
    text: 'The best single fit of eleven, by the words of the task and the duties of its units. Words of the report weigh very little, since it often speaks of other things.',
  },
  findings: {
    title: 'Across rows',
    text: 'Where a target has no answer and another row reports a figure for the same measure, that is offered as a lead. It does not change the result.\nThe same sentence reported for several tasks, or the same figure in other words, is listed.\nWhat can be recalculated (parts and totals, completion rates, points apart) is, and the page says whether it adds up.',
  },
  accuracy: {
    title: 'How accurate it is',
    text: 'The shares below compare the same rules with annotations made by people, measured when this site was built and identical to npm run accuracy. The rules hold no fitted numbers. “First reading” is the score before any rule was changed with that material in view, which is closer to what to expect of new material.',
    what: 'What is compared',
    all: 'All',
    tasks: '{n} task | {n} tasks',
    first: 'first {share}',
    note: 'Rules {rules}. In the total each task counts once; below each share stand the number that agree and the number annotated. What is “written” came batch by batch, each annotated before it was first read (“first” is the share at that reading); the command prints every batch.',
  },
  measure: {
    targets: 'Targets found (F1)',
    operator: 'Comparators',
    actual: 'Figures that answer',
    verdict: 'Results of the check',
    status: 'Wording of progress',
    theme: 'Themes',
    documents: 'Documents named',
    task: 'Task texts',
    units: 'Responsible units',
    paragraphs: 'Report paragraphs',
    paragraph_units: 'Who reported a paragraph',
  },
  set: {
    'wuhu-2022': 'Wuhu 2022, one half',
    'wuhu-2022-rest': 'Wuhu 2022, other half',
    pairs: 'Other places',
    invented: 'Hard cases',
    'invented-figures': 'Written: figures',
    'invented-wording': 'Written: wording',
    'invented-lists': 'Written: lists',
    'invented-rows': 'Written: whole tables',
    'invented-pairs': 'Written: siblings',
  },
  errors: {
    title: 'Known kinds of error',
    text: 'The same thing in other words is not recognised, and a target with an answer is called unreported.\nWhether a plain “已完成” speaks of the whole task or of one part is sometimes unclear.\nWhere targets stand close together and share one figure, they may be paired wrongly.\nBetween partly done and under way, people too often disagree.\nFigures whose unit is left out may be overlooked.',
    example: 'Task “{task}”, report “{report}”: the rules read “{got}”, a careful person “{want}”.',
    nothing: 'nothing',
    kinds: {
      'other-name':
        'The report calls the thing by another name, and the rules do not see that it is the same.',
      'without-cue':
        'No word of completion is used; only common sense tells that the work is done.',
      'one-of-several':
        'One of several things is reported complete and the rest only as acts; the rules read no statement.',
      'somebody-else':
        'The sentence speaks of a project elsewhere, and the rules take it for this task.',
      'two-themes': 'A task spans two themes, and the rules can name only one.',
      'without-title-marks': 'A document is named without title marks 《》 and is not listed.',
      'named-not-counted':
        'The report names the things without saying how many; the rules do not count names.',
      'neighbour-answers': 'The rate of a product with a similar name is taken for the answer.',
      'other-measure-name':
        'The same money goes by another name (proceeds of land sales, total price), and the rules do not see it.',
    },
  },
  limits: {
    title: 'What it cannot do',
    text: 'It reads what was published and does not know what happened. Whether a reported figure is true it cannot tell.\nIt does not judge merit or rank units. Targets are set at different heights, so rates of reaching them cannot be compared outright.\nIt reads no images or scans, and no omissions that need outside knowledge.\nThe denominator of the rate of targets reached is the targets with a comparable figure, not all tasks; every rate in the app states its denominator.',
  },
  source: {
    title: 'Source and licence',
    of: 'Source of the open ledger: {source}, {title}, published {date}.',
    text: 'The source belongs to the government that published it. The data read from it are free of rights under CC0; naming the source is welcome. The program is open under the MIT licence.\nData marked as examples are invented and describe no real place.',
  },
  privacy: {
    title: 'Where your notes are',
    text: 'All data and notes stay in the browser of this device; nothing is sent anywhere. Clearing site data deletes the notes too, so back them up now and then.',
  },
}
