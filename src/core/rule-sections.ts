/** Families of rules, each a section of the method page with its own anchor. */
export const RULE_SECTIONS = [
  'target',
  'answer',
  'compare',
  'basis',
  'claimed',
  'unreported',
  'wording',
  'theme',
  'findings',
] as const
export type RuleSection = (typeof RULE_SECTIONS)[number]

/** The section that explains a reason. */
export function ruleSection(code: string): RuleSection {
  if (code.startsWith('claimed') || code === 'saidMissed') return 'claimed'
  if (code === 'noFigure' || code === 'onlyCandidates') return 'unreported'
  if (/^(figure|completion|margin)/.test(code)) return 'compare'
  return 'answer'
}
