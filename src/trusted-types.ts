/**
 * The page's only door for text that the browser would run. Loaded first. Scripts (workers, the
 * service worker) may come from this origin alone; markup may only be emptied, which is what the
 * chart library does with its container; text never becomes a program.
 */
interface PolicyRules {
  createHTML(text: string): string
  createScriptURL(url: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: PolicyRules): unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }

trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text === '') return text
    throw new TypeError('text does not become markup')
  },
  createScriptURL(url) {
    if (new URL(url, document.baseURI).origin === location.origin) return url
    throw new TypeError('scripts come from this site alone')
  },
})
