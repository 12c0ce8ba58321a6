import type { Plugin } from 'vite'
import { measureAccuracy } from '../src/core/accuracy/measure-accuracy.ts'
import { annotatedSets } from './annotated-sets.ts'

/** Address of the module that holds the measured accuracy of this build's rules. */
const ID = 'virtual:accuracy'

/**
 * `import accuracy from 'virtual:accuracy'`: the same figures as `npm run accuracy`, by family, measured while the
 * site is built, so that the page never shows those of other rules. Load it lazily.
 */
export function accuracy(): Plugin {
  return {
    name: 'accuracy',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const { rules, families, all } = measureAccuracy(await annotatedSets())
      return `export default ${JSON.stringify({ rules, families, all })}`
    },
  }
}
