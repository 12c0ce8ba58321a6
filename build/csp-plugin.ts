import type { Plugin } from 'vite'

/**
 * What the page may do, and nothing else: its own scripts and styles, its own files, no other host.
 * `connect-src 'self'` is for the dataset files; frame rules cannot be set from a meta element.
 * The worker fetches under the same origin and is bound by its own response's headers only.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default vue',
].join('; ')

/** Puts the policy first in the head of the built page; the dev server needs inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
