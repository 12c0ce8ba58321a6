import { baseCompile } from '@intlify/message-compiler'
import { transformWithOxc, type Plugin } from 'vite'

type Messages = { [key: string]: string | Messages }

const RE_MESSAGES = /\/src\/i18n\/messages\/.*\.ts$/
const RE_RUNTIME = /\/vue-i18n\/dist\/vue-i18n\.runtime\.mjs$/
/**
 * vue-i18n looks an export of Vue up by a computed name, which keeps every export of Vue in the bundle.
 * Vue 3.5 has no such export, so the branch that asks for it by name is the one that runs.
 */
const RE_LOOKUP =
  /const key = 'currentInstance';\s*if \(key in Vue\) \{\s*return Vue\[key\];\s*\}\s*else \{\s*return Vue\.getCurrentInstance\(\);\s*\}/

/**
 * Compiles message files while building, so that the message compiler (8 kB) is not shipped, and lets
 * the bundler drop what of Vue is not used (10 kB). Message files hold one plain object each.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^vue-i18n$/, replacement: 'vue-i18n/dist/vue-i18n.runtime.mjs' }],
      },
      define: { __INTLIFY_DROP_MESSAGE_COMPILER__: true },
    }),
    async transform(code, id) {
      if (RE_RUNTIME.test(id)) {
        if (!RE_LOOKUP.test(code))
          this.error('vue-i18n no longer looks Vue up by name: drop this rule')
        return { code: code.replace(RE_LOOKUP, 'return Vue.getCurrentInstance()'), map: null }
      }
      if (!RE_MESSAGES.test(id)) return null
      const plain = await transformWithOxc(code, id)
      const module = (await import(
        `data:text/javascript;base64,${Buffer.from(plain.code).toString('base64')}`
      )) as { default: Messages }
      return { code: `export default ${JSON.stringify(compile(module.default))}`, map: null }
    },
  }
}

/** Every message as the syntax tree that the runtime formats; throws on a broken placeholder. */
function compile(messages: Messages): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => {
      if (typeof value !== 'string') return [key, compile(value)]
      const { ast } = baseCompile(value, {
        jit: true,
        minify: true,
        optimize: true,
        location: false,
        onError: (error) => {
          throw new Error(`${key}: ${error.message}`)
        },
      } as Parameters<typeof baseCompile>[1])
      return [key, ast]
    }),
  )
}
