import { embeddedDataset } from '../exchange/embedded.ts'
import type { DatasetInfo, Diagnostic } from '../model.ts'
import { doubt } from '../rows/diagnostics.ts'
import { hasWords } from '../rows/texts.ts'
import { findDelimiter, readDelimited, spacedColumns } from './delimited.ts'
import { undressed } from './undressed.ts'
import { isFramed, readFramed } from './framed.ts'
import { decodeText } from './encoding.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { type Page, Unreadable } from './page.ts'
import { readText } from './text.ts'

export interface ReadPage extends Page {
  doubts: Diagnostic[]
  /** What the app's own files say of themselves. */
  dataset?: DatasetInfo
}

/** Larger files are refused before anything is read: no table of tasks comes near. */
const MAX_BYTES = 512 << 20

/** Reads a file by what its bytes are, whatever its name says. Rare readers load when needed. Throws `Unreadable`. */
export async function readPage(bytes: Uint8Array): Promise<ReadPage> {
  if (bytes.length === 0) throw new Unreadable('empty-file')
  if (bytes.length > MAX_BYTES) throw new Unreadable('too-large', { what: 'file' })
  refuseBinary(bytes)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const page = await readArchive(bytes)
    return { ...page, doubts: tellHidden(page) }
  }
  const { text, encoding, damaged } = decodeText(bytes)
  if (!hasWords(text)) throw new Unreadable('empty-file')
  const doubts = damaged
    ? [
        doubt(
          'warning',
          'encoding',
          `文字编码按 ${encoding} 识别，有 ${damaged} 处无法识别的字符。`,
          { encoding, damaged },
        ),
      ]
    : encoding === 'utf-8'
      ? []
      : [doubt('info', 'encoding', `文字编码识别为 ${encoding.toUpperCase()}。`, { encoding })]
  const page = await readDecoded(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding)
  return { ...page, doubts: [...doubts, ...tellHidden(page)] }
}

function tellHidden({ hidden }: Page): Diagnostic[] {
  const { rows = 0, columns = 0, filtered = 0, sheets = 0, unread = 0 } = hidden ?? {}
  const doubts: Diagnostic[] = []
  if (rows + columns > 0) {
    const text = `工作表有隐藏的内容（${rows} 行、${columns} 列），未读入。`
    doubts.push(doubt('info', 'hidden-cells', text, { rows, columns }))
  }
  if (filtered > 0) {
    const text = `工作表设有筛选，被筛掉的 ${filtered} 行也已读入。`
    doubts.push(doubt('info', 'filtered-rows', text, { rows: filtered }))
  }
  if (sheets > 0) {
    const text = `工作簿有 ${sheets} 张隐藏的工作表，未读入。`
    doubts.push(doubt('info', 'hidden-sheets', text, { sheets }))
  }
  if (unread > 0) {
    const text = `表格过大，有 ${unread} 个单元格未读入。`
    doubts.push(doubt('warning', 'cells-unread', text, { cells: unread }))
  }
  return doubts
}

async function readArchive(bytes: Uint8Array): Promise<Page> {
  const { archiveKind, unzipEntries } = await import('./unzip.ts')
  const kind = archiveKind(bytes)
  if (kind === 'xlsx') return (await import('./xlsx.ts')).readXlsx(bytes)
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes)
  if (kind === 'datapackage') {
    const own = unzipEntries(bytes, (name) => name === 'dataset.json').get('dataset.json')
    return (await import('./json.ts')).readJson(decodeText(own!).text, 'utf-8')
  }
  throw new Unreadable(kind === 'broken' ? 'broken-file' : 'not-text', { what: 'archive' })
}

async function readDecoded(
  text: string,
  encoding: string,
): Promise<Page & { dataset?: DatasetInfo }> {
  const head = text.slice(0, 4000).trimStart()
  if (/^[[{]/.test(head) && /^(?:\[\s*(?:[[{\]]|$)|\{\s*(?:["}]|$))/.test(head)) {
    return (await import('./json.ts')).readJson(text, encoding)
  }
  const embedded = embeddedDataset(text)
  if (embedded) return (await import('./json.ts')).readJson(embedded, encoding)
  if (isSpreadsheetXml(text))
    return (await import('./spreadsheet-xml.ts')).readSpreadsheetXml(text, encoding)
  const saved = isMhtml(text) ? (await import('./mhtml.ts')).htmlOfMhtml(text) : null
  if (saved !== null) return (await import('./html.ts')).readHtml(saved, encoding)
  if (isHtml(text)) return (await import('./html.ts')).readHtml(text, encoding)
  if (isMarkdown(text)) return readMarkdown(text, encoding)
  const plain = undressed(text)
  if (isFramed(plain)) return readFramed(plain, encoding)
  const delimiter = findDelimiter(plain)
  if (delimiter) return readDelimited(plain, delimiter, encoding)
  const spaced = spacedColumns(plain)
  if (spaced) return readDelimited(spaced, '\t', encoding)
  return readText(plain, encoding)
}

/** A workbook in the XML of Excel 2003, often named .xls. */
const isSpreadsheetXml = (text: string) =>
  /<(?:\w+:)?Workbook[^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/.test(
    text.slice(0, 8000),
  )

/** A web page saved in one file (MIME), often named .doc or .xls. */
const isMhtml = (text: string) =>
  /^MIME-Version:/im.test(text.slice(0, 4000)) &&
  /^Content-Type:\s*multipart\//im.test(text.slice(0, 4000))

/** HTML begins with a tag, or holds a table's tags in its first part. CSV cells with markup do not begin so. */
function isHtml(text: string): boolean {
  const head = text.slice(0, 200_000)
  if (
    /^\s*(?:<!doctype\s+html|<html|<\?xml[^>]{0,200}>\s*<(?:!doctype\s+)?html|<head|<body|<table|<meta|<div|<style|<title|<p[\s>]|<center|<!--)/i.test(
      head.slice(0, 1000),
    )
  )
    return true
  if (
    /^\s*<[a-z][a-z0-9]{0,9}[\s>]/i.test(head) &&
    /(?:<\/(?:p|div|li|h\d|span|b|strong)>[^]*){4}/i.test(head.slice(0, 20_000))
  )
    return true
  return /<table[\s>]/i.test(head) && /<t[dh][\s>]/i.test(head) && /<tr[\s>]/i.test(head)
}

function refuseBinary(b: Uint8Array): void {
  const starts = (...codes: number[]) => codes.every((code, i) => b[i] === code)
  const refuse = (what: string) => {
    throw new Unreadable('not-text', { what })
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) refuse('pdf')
  if (
    starts(0x89, 0x50, 0x4e, 0x47) ||
    starts(0xff, 0xd8, 0xff) ||
    starts(0x47, 0x49, 0x46, 0x38) ||
    (starts(0x52, 0x49, 0x46, 0x46) && b[8] === 0x57) ||
    starts(0x49, 0x49, 0x2a, 0) ||
    starts(0x4d, 0x4d, 0, 0x2a) ||
    (starts(0x42, 0x4d) && b[6] === 0 && b[7] === 0)
  )
    refuse('image')
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsName(b, 'EncryptedPackage')) throw new Unreadable('encrypted')
    refuse('ole')
  }
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) refuse('rtf')
  if (starts(0x1f, 0x8b) || starts(0x52, 0x61, 0x72, 0x21) || starts(0x37, 0x7a, 0xbc, 0xaf))
    refuse('archive')
}

/** Whether a compound file names an entry so; its directory spells names in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0])
  const last = Math.min(bytes.length - wanted.length, 4 << 20)
  for (let at = bytes.indexOf(wanted[0]!); at >= 0 && at <= last;) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
    at = bytes.indexOf(wanted[0]!, at + 1)
  }
  return false
}
