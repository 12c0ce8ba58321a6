import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

const START = 'src/start.ts'

/** Runs `src/start.ts` before everything else: a module of its own, not part of the program's entry. */
export function start(): Plugin {
  let serving = false
  return {
    name: 'start',
    configResolved({ command }) {
      serving = command === 'serve'
    },
    buildStart() {
      if (!serving) this.emitFile({ type: 'chunk', id: START, name: 'start' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (serving) return [script(`/${START}`)]
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${START}`))
        if (!entry) throw new Error(`${START} was not built`)
        return [script(`./${entry.fileName}`), ...needed(entry)]
      },
    },
  }
}

const script = (src: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { type: 'module', crossorigin: true, src },
  injectTo: 'head-prepend',
})

/** What the script imports comes along with it. */
const needed = ({ imports }: Rolldown.OutputChunk): HtmlTagDescriptor[] =>
  imports.map((file) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
    injectTo: 'head-prepend',
  }))
