/** Known limits of the wording rules, by the codes of `core/accuracy/known-errors.ts`. */
export default {
  limit: {
    'other-name': '报告换了名称称呼同一件事，规则认不出是同一件。',
    'without-cue': '报告没有用任何表示完成的字眼，只从情理上看得出已经办成。',
    'one-of-several': '几件事里只说了一件办成，其余只有举动，规则按未说明处理。',
    'somebody-else': '句子说的是别处的项目，规则当成了本项任务。',
    'two-themes': '一项任务横跨两个主题，规则只能取一个。',
    'without-title-marks': '文件名没有加书名号，规则不收。',
  },
}
