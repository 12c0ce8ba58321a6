export default {
  disk: 'The ledger has to be opened from a website. Opening index.html from disk does not work, because browsers do not let a local file load its program. Put the whole folder on any static host, or run npm start in the source folder and open the address it prints. To read the document only, there is a plain text edition:',
  old: 'This browser is too old for the ledger. Please use {browsers} or newer. The plain text edition can be read here:',
  broken:
    'The program of the ledger did not load completely: the connection was cut, or its cache is damaged. Your notes are still on this device and are not affected.',
  repair: 'Repair and reload',
  scripts:
    'Scripts are switched off in this browser, so search, charts and notes do not work. The plain text edition can be read here:',
}
