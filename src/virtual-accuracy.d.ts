/** The measured accuracy of this build's rules, made by `build/accuracy-plugin.ts`. Load it lazily. */
declare module 'virtual:accuracy' {
  const accuracy: Omit<import('./core/accuracy/measure-accuracy.ts').Accuracy, 'sets'>
  export default accuracy
}
