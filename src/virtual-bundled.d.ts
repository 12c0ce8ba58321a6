/** Files of the datasets that the site brings along, by id, made by `build/ledger-plugin.ts`. */
declare module 'virtual:bundled' {
  const files: Readonly<Record<string, string | undefined>>
  export default files
}
