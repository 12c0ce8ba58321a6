/** Every code a reason may carry; each has one sentence a language in the message files (`reason.<code>`). */
export const REASON_CODES = [
  // Verdicts that rest on a figure.
  'figureExceeded',
  'figureMet',
  'figureMissed',
  'completionExceeded',
  'completionMet',
  'completionMissed',
  'marginExceeded',
  'marginMissed',
  // Verdicts that rest on words.
  'claimedBlanket',
  'claimedOwn',
  'claimedRepeated',
  'saidMissed',
  // No answer.
  'noFigure',
  'onlyCandidates',
  // Why a figure was considered and not taken.
  'weak',
  'taken',
  'better',
  'unitsDiffer',
  'levelNotRate',
  'rateNotLevel',
  'levelNotChange',
  'changeNotLevel',
  'totalNotAdded',
  'addedNotTotal',
  'planned',
  'repeated',
  'nextYear',
  'denied',
  'classSize',
  'underWay',
  'startedOnly',
  'partOnly',
  'stepOnly',
  'partsNotAdded',
  'otherScope',
  'narrowerArea',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]
