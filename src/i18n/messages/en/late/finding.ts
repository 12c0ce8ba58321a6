/** Known limits of the wording rules, by the codes of `core/accuracy/known-errors.ts`. */
export default {
  limit: {
    'other-name':
      'The report calls the thing by another name, and the rules do not see that it is the same.',
    'without-cue': 'No word of completion is used; only common sense tells that the work is done.',
    'one-of-several':
      'One of several things is reported complete and the rest only as acts; the rules read no statement.',
    'somebody-else':
      'The sentence speaks of a project elsewhere, and the rules take it for this task.',
    'two-themes': 'A task spans two themes, and the rules can name only one.',
    'without-title-marks': 'A document is named without title marks 《》 and is not listed.',
  },
}
