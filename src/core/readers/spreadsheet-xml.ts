import { visible } from '../rows/texts.ts'
import { Grid } from './grid.ts'
import { walkMarkup } from './markup.ts'
import type { Block, Page } from './page.ts'

/** Reads the sheets of such a workbook: cells may name their column (Index) and span (MergeAcross, MergeDown). */
export function readSpreadsheetXml(source: string, encoding: string): Page {
  const blocks: Block[] = []
  let grid: Grid | null = null
  let name = ''
  let hidden = false
  let rowAt = 0
  let text: string | null = null
  let inData = false
  let span: [number, number] = [1, 1]
  let line = 1
  walkMarkup(source, true, {
    open(tag, raw) {
      const a = (key: string) => raw[`ss:${key}`] ?? raw[key]
      const number = (key: string) => Math.max(0, Math.min(100_000, Number(a(key)) || 0))
      switch (local(tag)) {
        case 'Worksheet':
          name = a('Name') ?? ''
          break
        case 'Table':
          grid = new Grid()
          rowAt = 0
          break
        case 'Row': {
          const wanted = Math.min(number('Index') || rowAt + 1, rowAt + 1000)
          for (; rowAt < wanted; rowAt++) grid?.beginRow()
          line = rowAt
          hidden = a('Hidden') === '1'
          break
        }
        case 'Cell':
          if (!hidden) grid?.skipTo(number('Index') - 1)
          span = [number('MergeDown') + 1, number('MergeAcross') + 1]
          text = ''
          break
        case 'Data':
          inData = true
          break
        default:
      }
    },
    text(chunk) {
      if (inData && text !== null) text += chunk
    },
    close(tag) {
      switch (local(tag)) {
        case 'Data':
          inData = false
          break
        case 'Cell':
          if (text !== null && !hidden)
            grid?.add(
              { text: visible(text.replace(/\r\n?/g, '\n')).trim(), line },
              span[0],
              span[1],
            )
          text = null
          break
        case 'Table':
          if (grid) blocks.push({ kind: 'table', table: grid.finish(name) })
          grid = null
          break
        default:
      }
    },
  })
  return { format: 'xlsx', encoding, blocks }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
