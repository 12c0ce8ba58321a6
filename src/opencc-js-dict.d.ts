/** OpenCC's dictionaries carry no types: entries parted by |, each “source replacement”. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export default entries
}
