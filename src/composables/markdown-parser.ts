import MarkdownIt from 'markdown-it'

/** No raw HTML; what looks like an address becomes a link; no images (they would be fetched). */
export const parser = new MarkdownIt('commonmark', { html: false, linkify: true, breaks: true })
  .enable(['table', 'strikethrough', 'linkify'])
  .disable(['image', 'html_block', 'html_inline'])
