/** Does the cost grow in step with the number of tasks? */
import type { Dataset } from '../../src/core/model.ts'
import { emptyFilter, emptyQuery } from '../../src/core/query/address.ts'
import { Engine } from '../../src/core/query/engine.ts'
import type { Grams } from '../../src/core/query/grams.ts'
import { characters } from '../corpus.ts'
import type { Figure } from '../result.ts'
import { once, timeOf } from './measure.ts'

const question = 'growth'

export function growth(dataset: Dataset): Figure[] {
  const who = `${dataset.tasks.length} tasks`
  const figures: Figure[] = []
  const add = (what: string, value: number, unit: Figure['unit'] = 'ms') =>
    figures.push({ question, what, who, value, unit })
  let engine = null as Engine | null
  add(
    'ready to answer',
    once(() => (engine = new Engine(dataset, '2022-12-31')).find('就业')),
  )
  const ready = engine as Engine
  let grams = null as Grams | null
  const slices: number[] = []
  const work = ready.prepare()
  for (;;) {
    const begin = performance.now()
    const step = work.next()
    slices.push(performance.now() - begin)
    if (step.done) {
      grams = step.value
      break
    }
  }
  add(
    'index whole',
    slices.reduce((sum, slice) => sum + slice, 0),
  )
  add('its longest slice', Math.max(...slices))
  add('index per text', ready.bytes(grams as Grams) / (characters(dataset) * 2), '×')
  const search = (q: string) => () =>
    ready.query({ ...emptyQuery(), filter: { ...emptyFilter(), q }, sort: 'relevance' })
  add('search 就业, ranked, all counts', timeOf(search('就业')))
  add('search 建设, ranked, all counts', timeOf(search('建设')))
  const units = ready.columns.unit.values.slice(0, 3)
  const include = { unit: units, theme: ['产业与企业'], status: ['done'] }
  add(
    'three facets, all counts',
    timeOf(() => ready.query({ ...emptyQuery(), filter: { q: '', include, exclude: {} } })),
  )
  return figures
}
