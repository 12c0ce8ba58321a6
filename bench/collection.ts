/** What a query of a published collection costs a reader: files fetched and bytes. */
import { buildIndex, indexedTask, packDirectory } from '../src/core/collection/index-files.ts'
import { searchCollection } from '../src/core/collection/search-collection.ts'
import type { Dataset } from '../src/core/model.ts'
import { recombine } from './corpus.ts'
import type { Figure } from './result.ts'

const QUERIES = ['停车', '高标准农田', '建设', '新增城镇就业 万人', '园']
/** Tasks a document: a city's yearly table. */
const DOCUMENT = 100

/** Publishes `size` tasks as documents of a hundred and asks five queries; the directory is counted apart. */
export async function collectionFigures(source: Dataset, size: number): Promise<Figure[]> {
  const files = new Map<string, Uint8Array>()
  const documents = function* () {
    for (let from = 0; from < size; from += DOCUMENT) {
      const { tasks } = recombine(source, Math.min(DOCUMENT, size - from), 2022 + from)
      yield { id: `d-${from}`, tasks: tasks.map(indexedTask) }
    }
  }
  const directory = await buildIndex(documents(), (name, bytes) => void files.set(name, bytes))
  const figure = (who: string, value: number, unit: Figure['unit'], note?: string): Figure => ({
    question: 'collection',
    what: `${size} tasks, ${who}`,
    who: '台账',
    value,
    unit,
    ...(note ? { note } : {}),
  })
  const figures = [figure('directory, once', packDirectory(directory).length / 1000, 'KB')]
  for (const query of QUERIES) {
    let bytes = 0
    let requests = 0
    const fetch = async (name: string) => {
      const file = files.get(name)!
      bytes += file.length
      requests++
      return file
    }
    await searchCollection(directory, fetch, query)
    figures.push(figure(query, bytes / 1000, 'KB', `${requests} requests`))
  }
  return figures
}
