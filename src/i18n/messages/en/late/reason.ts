/** Why a verdict is what it is, and why a figure was not taken: one sentence a reason code of the checks. */
export default {
  figureExceeded:
    'Same metric “{metric}”: reported “{actual}” is better than the target “{target}”.',
  figureMet: 'Same metric “{metric}”: reported “{actual}” equals the target “{target}”.',
  figureMissed: 'Same metric “{metric}”: reported “{actual}” falls short of the target “{target}”.',
  completionExceeded:
    'The report gives a degree of completion for “{metric}”, “{actual}”: more than all of “{target}”.',
  completionMet:
    'The report gives a degree of completion for “{metric}”, “{actual}”: exactly all of “{target}”.',
  completionMissed:
    'The report gives a degree of completion for “{metric}”, “{actual}”: not yet all of “{target}”.',
  marginExceeded:
    'The report says “{metric}” is better than its goal by “{actual}” and gives no level.',
  marginMissed: 'The report says “{metric}” is behind its goal by “{actual}” and gives no level.',
  claimedBlanket: 'The report only says “{quote}”, without a figure for “{metric}”.',
  claimedOwn: 'The report says “{quote}”, without a figure to compare with “{target}”.',
  claimedRepeated:
    'The report repeats the task’s own number, “{quote}”, as done and gives no figure of its own.',
  saidMissed: 'The report itself says “{quote}”, without a figure.',
  noFigure: 'Nothing in the report answers “{metric}”.',
  onlyCandidates:
    'The report holds one similar figure, but it is not certain that it answers “{metric}”. | The report holds {count} similar figures, but it is not certain that any of them answers “{metric}”.',
  weak: '“{quote}” may be about “{metric}”, but the words are not close enough.',
  taken: '“{quote}” already answers another target of this row.',
  better: '“{quote}” may answer “{metric}” too, but another figure fits more closely.',
  unitsDiffer:
    '“{quote}” is in another kind of unit than the target “{target}” and cannot be compared.',
  levelNotRate: 'The target “{target}” is a growth rate; “{quote}” is a level.',
  rateNotLevel: 'The target “{target}” is a level; “{quote}” is a rate of change.',
  levelNotChange: 'The target “{target}” is an increase; “{quote}” is a total.',
  changeNotLevel: 'The target “{target}” is a total; “{quote}” is a change.',
  totalNotAdded: 'The target “{target}” asks what was added; “{quote}” is a running total.',
  addedNotTotal: 'The target “{target}” asks for the total; “{quote}” is only what was added.',
  planned: '“{quote}” is a planned figure, not a result.',
  baseline: '“{quote}” is where the figure stood before the change.',
  otherBase: '“{quote}” is measured from another base year than the target “{target}”.',
  degreeNotShare: '“{quote}” is how far the task is done, not “{metric}” itself.',
  earlierYear: '“{quote}” is the figure of an earlier year.',
  repeated: '“{quote}” only repeats the task.',
  nextYear: '“{quote}” is about next year’s plan.',
  denied: '“{quote}” is what was not done.',
  classSize: '“{quote}” only says which things are meant; it is no result.',
  underWay: '“{quote}” is still under way.',
  startedOnly: '“{quote}” has only been started; the target “{target}” asks for completion.',
  partOnly: '“{quote}” is only a part.',
  stepOnly: '“{quote}” is about a step on the way (application, nomination, tender).',
  partsNotAdded: '“{quote}” is one part, listed by level; the report does not add them up.',
  pending: 'The report says “{metric}” has no result yet; “{quote}” is another thing.',
  otherScope: '“{quote}” has another scope than “{metric}”.',
  narrowerArea: '“{quote}” is one district’s figure only.',
}
