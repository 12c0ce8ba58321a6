import type { HtmlTagDescriptor, Plugin } from 'vite'
import { LANGUAGES, type Language } from '../src/i18n/language.ts'
import en from '../src/i18n/messages/en/build/boot.ts'
import zhHans from '../src/i18n/messages/zh-Hans/build/boot.ts'
import zhHant from '../src/i18n/messages/zh-Hant/build/boot.ts'
import { browserNames } from './browsers.ts'
import type { Bundled } from './bundled.ts'
import { fill } from './plain-words.ts'

const WORDS: Record<Language, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

type Reason = 'disk' | 'old' | 'broken' | 'scripts'

/**
 * Words in every language for a browser that cannot run the app (opened from disk, too old, scripts
 * off, half loaded), and where the plain pages are. `public/boot.js` shows the part that applies.
 */
export function bootTexts(bundled: () => Promise<Bundled>): Plugin {
  return {
    name: 'boot-texts',
    transformIndexHtml: async () => {
      const plain = (await bundled()).entries.filter(({ example, pages }) => !example && pages)
      const links = (language: Language): HtmlTagDescriptor[] =>
        plain.map(({ title, pages }) => ({
          tag: 'a',
          attrs: { href: `./${pages![language]}` },
          children: escape(title),
        }))
      const said = (reason: Reason, language: Language, after: HtmlTagDescriptor[]) => ({
        tag: 'p',
        attrs: { lang: language, 'data-reason': reason },
        children: [{ tag: 'span', children: escape(wordsOf(language, reason)) }, ...after],
      })
      const reasons = LANGUAGES.flatMap((language) => [
        said('disk', language, links(language)),
        said('old', language, links(language)),
        said('broken', language, []),
      ])
      const repair = {
        tag: 'button',
        attrs: { id: 'boot-repair', type: 'button', 'data-reason': 'broken' },
        children: LANGUAGES.map((language) => WORDS[language].repair).join(' · '),
      }
      return [
        { tag: 'script', attrs: { src: './boot.js', defer: true }, injectTo: 'head-prepend' },
        ...plain.flatMap(({ pages }) =>
          Object.entries(pages!).map(([language, page]) => ({
            tag: 'link',
            attrs: {
              rel: 'alternate',
              type: 'text/html',
              'data-language': language,
              href: `./${page}`,
            },
            injectTo: 'head' as const,
          })),
        ),
        {
          tag: 'div',
          attrs: { id: 'boot', class: 'boot', role: 'alert', hidden: true },
          children: [...reasons, repair],
          injectTo: 'body',
        },
        {
          tag: 'noscript',
          children: [
            {
              tag: 'div',
              attrs: { class: 'boot' },
              children: LANGUAGES.map((language) => said('scripts', language, links(language))),
            },
          ],
          injectTo: 'body',
        },
      ]
    },
  }
}

function wordsOf(language: Language, reason: Reason): string {
  return fill(WORDS[language][reason], {
    browsers: browserNames(language === 'en' ? ', ' : '、'),
  })
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
