import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import type { Task } from '../model.ts'
import { fold } from '../query/fold.ts'
import '../query/script-folding.ts'
import { PostingBuilder, Bytes, Reader, decodePostings } from './postings.ts'

/** Bytes of posting lists a shard file holds before gzip; a longer list gets a file of its own. */
const SHARD_BYTES = 24_000
/** Tasks whose texts share one file: about 10 kB each, fetched for the hits on screen. */
export const BLOCK = 64

/** The one file a search starts from. */
export interface IndexDirectory {
  schema: 'taizhang-index/1'
  tasks: number
  /** Datasets in order with the number of their first task. */
  datasets: { id: string; first: number }[]
  /** First gram of every shard, ascending, and each shard's size in bytes as fetched. */
  shards: { first: number; bytes: number }[]
}

/** What a hit shows, and what the search is checked against. */
export interface IndexedTask {
  no: number | string
  key: string
  task: string
  units: string[]
  /** The report, paragraphs joined by line breaks. */
  report: string
}

/** A gram as a number: one or two UTF-16 units. */
export const gramOf = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)

/** Everything a search looks at, in the spelling it compares in. */
export const searchText = (t: IndexedTask) =>
  [t.task, t.units.join('\n'), t.report].map(fold).join('\n')

export const indexedTask = ({ no, key, task, units, paragraphs }: Task): IndexedTask => ({
  no,
  key,
  task,
  units,
  report: paragraphs.map((p) => p.text).join('\n'),
})

/**
 * Builds the files of a collection's search index.
 * @param datasets in catalogue order; read once, one after the other
 * @param write takes each file's name (`shard-12.gz`, `text-3.gz`) and bytes
 * @returns the directory, to be written last
 */
export async function buildIndex(
  datasets:
    | Iterable<{ id: string; tasks: IndexedTask[] }>
    | AsyncIterable<{ id: string; tasks: IndexedTask[] }>,
  write: (name: string, bytes: Uint8Array) => void | Promise<void>,
): Promise<IndexDirectory> {
  const postings = new Map<number, PostingBuilder>()
  const add = (gram: number, task: number) => {
    let list = postings.get(gram)
    if (!list) postings.set(gram, (list = new PostingBuilder()))
    list.add(task)
  }
  const places: IndexDirectory['datasets'] = []
  let tasks = 0
  let block: IndexedTask[] = []
  const flush = async () => {
    if (block.length) await write(textName(tasks - 1), zip(JSON.stringify(block)))
    block = []
  }
  for await (const dataset of datasets) {
    places.push({ id: dataset.id, first: tasks })
    for (const task of dataset.tasks) {
      const text = searchText(task)
      for (let i = 0; i < text.length; i++) {
        add(text.charCodeAt(i) * 0x10000, tasks)
        if (i + 1 < text.length) add(gramOf(text, i), tasks)
      }
      block.push(task)
      tasks++
      if (tasks % BLOCK === 0) await flush()
    }
  }
  await flush()
  return {
    schema: 'taizhang-index/1',
    tasks,
    datasets: places,
    shards: await writeShards(postings, tasks, write),
  }
}

async function writeShards(
  postings: Map<number, PostingBuilder>,
  tasks: number,
  write: (name: string, bytes: Uint8Array) => void | Promise<void>,
) {
  const shards: IndexDirectory['shards'] = []
  let open: { gram: number; count: number; bits: boolean; bytes: Uint8Array }[] = []
  let size = 0
  const close = async () => {
    if (!open.length) return
    const head = new Bytes()
    head.varint(open.length)
    for (const { gram, count, bits, bytes } of open) {
      head.varint(gram)
      head.varint(count)
      head.varint(bytes.length * 2 + Number(bits))
    }
    for (const { bytes } of open) head.append(bytes)
    const file = gzipSync(head.view(), { mtime: 0 })
    await write(shardName(shards.length), file)
    shards.push({ first: open[0]!.gram, bytes: file.length })
    open = []
    size = 0
  }
  for (const gram of [...postings.keys()].toSorted((a, b) => a - b)) {
    const list = postings.get(gram)!
    const { bits, bytes } = list.encode(tasks)
    if (size + bytes.length > SHARD_BYTES) await close()
    open.push({ gram, count: list.count, bits, bytes })
    size += bytes.length
  }
  await close()
  return shards
}

export const shardName = (index: number) => `shard-${index}.gz`
export const textName = (task: number) => `text-${Math.floor(task / BLOCK)}.gz`

const zip = (text: string) => gzipSync(strToU8(text), { mtime: 0 })

/** Name of the file a search starts from. */
export const DIRECTORY_NAME = 'directory.gz'
export const packDirectory = (directory: IndexDirectory) => zip(JSON.stringify(directory))
export const readDirectory = (bytes: Uint8Array): IndexDirectory =>
  JSON.parse(strFromU8(gunzipSync(bytes)))

/** The tasks of a text file. */
export const readBlock = (bytes: Uint8Array): IndexedTask[] =>
  JSON.parse(strFromU8(gunzipSync(bytes)))

/** One gram's list out of a shard file; empty where the gram is in no task. */
export function readPostings(file: Uint8Array, gram: number): Uint32Array {
  const bytes = gunzipSync(file)
  const reader = new Reader(bytes)
  const entries = Array.from({ length: reader.varint() }, () => ({
    gram: reader.varint(),
    count: reader.varint(),
    size: reader.varint(),
  }))
  let at = reader.at
  for (const entry of entries) {
    const length = entry.size >> 1
    if (entry.gram === gram)
      return decodePostings(bytes.subarray(at, at + length), (entry.size & 1) === 1, entry.count)
    at += length
  }
  return new Uint32Array()
}
