export default {
  ready: 'A new version is ready.',
  see: 'See what is new',
  title: 'New version',
  version: 'Version {version}:',
  safe: 'Updating first saves what is being typed in every window, then opens the page again. Data and notes stay on this device.',
  take: 'Update and reopen',
  taking: 'Updating…',
  later: 'Later',
  unsafe:
    'The new version is in place, but your latest words could be neither saved nor copied, so this page was not reopened. Please copy them elsewhere, or make room, then try again.',
  again: 'Try again',
}
