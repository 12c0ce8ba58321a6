/** What was doubtful or wrong in a document, by code. */
export default {
  'empty-file': 'The file is empty. Check that it is the right one.',
  'no-table':
    'No table of tasks was found: check that the file has numbers, tasks, responsible units and reports.',
  'targets-only':
    'This is the app’s export of targets, without the full texts of tasks and reports. Import the CSV of tasks, XLSX or JSON instead.',
  'notes-backup':
    'This is a backup of notes, not a table of tasks. Open it with “Restore a backup” on the Data page.',
  'not-text':
    'This is not a readable document (perhaps a PDF, an image or an old Office file). Copy its text, or save it as Word, Excel or a web page first.',
  'broken-file': 'The file is damaged or incomplete. Download it again and retry.',
  'too-large':
    'The file is too large, or grows beyond the limit when unpacked. Split it and import the parts.',
  encrypted: 'The file is encrypted. Remove its password first.',
  unreadable: 'The file cannot be read. Save it as plain text, CSV or Excel and try again.',
  encoding: 'The text encoding is uncertain; check for garbled characters.',
  'missing-number': 'Number {no} is missing.',
  'duplicate-number': 'Number {no} occurs more than once; all of them are kept.',
  'hidden-cells': 'The sheet hides content ({rows} rows, {columns} columns); it was left out.',
  'filtered-rows': 'The sheet is filtered; the {rows} rows filtered out were read too.',
  'hidden-sheets': 'The workbook has {sheets} hidden sheets; they were left out.',
  'cells-unread': 'The table is too large; {cells} cells were not read.',
  'long-line':
    'This line has {chars} characters, too many to search for tasks. Break it into lines and import again.',
  'numbering-restarts': 'Numbering starts again from 1 after {after}.',
  'numbered-by-order': 'The document has no numbers; tasks are numbered in order.',
  'row-without-unit': 'Task {no} has no responsible unit.',
  'row-without-report': 'Task {no} has no report.',
  'row-without-task': 'Task {no} has no text.',
  'row-too-long':
    'Task {no} is very long: only its first {most} characters were checked; all of its text is kept.',
  'unknown-column': 'A column was not recognised: “{name}”. It was not read as text.',
  'maybe-above': 'The first paragraph of task {no} may belong to the one above.',
}
