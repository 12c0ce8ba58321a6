/** What the file picker offers: a hint for people, since readers go by content. */
export const ACCEPT =
  '.txt,.htm,.html,.mht,.mhtml,.csv,.tsv,.xlsx,.xls,.xml,.docx,.doc,.md,.json,.jsonld,.zip,' +
  'text/plain,text/html,text/csv,application/json'
