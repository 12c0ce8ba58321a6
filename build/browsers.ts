/**
 * The oldest browsers that run the app: those of the last four years, but for Safari before 16.4
 * (March 2023), whose regular expressions cannot look behind, as the rules do, and for Firefox before
 * 114 (June 2023), which runs no module workers. `public/boot.js` leads all others to the plain page.
 */
const OLDEST = { Chrome: '108', Edge: '108', Firefox: '114', Safari: '16.4' }

/** As the bundler names them: `chrome108`. */
export const TARGETS = Object.entries(OLDEST).map(([name, from]) => name.toLowerCase() + from)

/** As a reader does: `Chrome 108, Edge 108, …`. */
export function browserNames(comma: string): string {
  return Object.entries(OLDEST)
    .map(([name, from]) => `${name} ${from}`)
    .join(comma)
}
