import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../src/core/model.ts'
import { parseCommand } from './parse-command.ts'

const layouts = new URL('../tests/fixtures/layouts/', import.meta.url).pathname
const seed = new URL('../seeds/000_990d58865db9fceb.txt', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'parse-'))

async function run(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await parseCommand(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  })
  return { code, out, err }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('npm run parse', () => {
  it('prints the dataset of one document as JSON and nothing else on stdout', async () => {
    const { code, out } = await run(seed)
    const dataset = JSON.parse(out) as Dataset
    expect(code).toBe(0)
    expect(dataset.schema).toBe('taizhang/1')
    expect(dataset.tasks).toHaveLength(103)
    expect(dataset.dataset).toMatchObject({
      id: 'wuhu-2022',
      title: '2022年度市政府重点工作任务完成情况',
      place: '芜湖市',
      year: 2022,
      published: '2023-01-17',
      source: '芜湖市人民政府',
    })
  })

  it('prints an array for several documents, in their order', async () => {
    const { code, out } = await run(
      '--compact',
      join(layouts, '13-nanping.docx'),
      join(layouts, '30-qingdao-nonumbers.tsv'),
    )
    expect(code).toBe(0)
    expect((JSON.parse(out) as Dataset[]).map((dataset) => dataset.tasks.length)).toEqual([16, 8])
  })

  it('says doubts on stderr with the line they are about', async () => {
    const { code, err } = await run(join(layouts, 'h04-gaps-duplicates.txt'))
    expect(code).toBe(0)
    expect(err).toMatch(/第 \d+ 行）：缺少序号 8/)
    expect(err).toContain('序号 12 出现了不止一次')
  })

  it.each([
    ['a missing file', () => join(folder, 'nothing.txt'), '找不到文件'],
    ['a folder', () => folder, '文件夹'],
    ['an empty file', () => file('empty.txt', ''), '文件是空的'],
    ['a PDF named .txt', () => file('pdf.txt', '%PDF-1.7\n%âãÏÓ'), 'PDF'],
    [
      'a picture named .xlsx',
      () => file('png.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)),
      '图片',
    ],
    [
      'text without a table',
      () => file('prose.txt', '今天天气很好。\n我们去公园散步。\n'),
      '没有找到任务表',
    ],
    [
      'a head with two task columns and nothing below',
      () => file('head.csv', '序号,重点工作,具体任务,责任单位,完成情况\n1,,,,\n'),
      '没有找到任务表',
    ],
    [
      'half a workbook',
      () =>
        file('half.xlsx', readFileSync(join(layouts, '11-zhuhai-merged.xlsx')).subarray(0, 4000)),
      '损坏',
    ],
    ['a zip bomb', () => join(layouts, 'h09-zip-bomb.xlsx'), '过大'],
  ])('ends with 1 and one clear sentence for %s', async (_, path, sentence) => {
    const { code, out, err } = await run(path())
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({
      code: 1,
      out: '',
      lines: 1,
    })
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat \S+:\d+/)
  })

  it.each([
    ['csv', '\uFEFF序号,工作任务'],
    ['jsonld', '"@type": "Dataset"'],
    ['json', '"schema": "taizhang/1"'],
  ])('writes the app’s %s export to a file', async (format, part) => {
    const path = join(folder, `out.${format}`)
    expect((await run('--format', format, '--out', path, seed)).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain(part)
  })

  it.each(['xlsx', 'datapackage'])('writes %s as the zip it is', async (format) => {
    const path = join(folder, `out.${format}`)
    expect((await run('--format', format, '--out', path, seed)).code).toBe(0)
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  })

  it('does not send a binary export to the terminal, nor take an unknown format', async () => {
    expect(await run('--format', 'xlsx', seed)).toMatchObject({ code: 2, out: '' })
    expect(await run('--format', 'doc', '--out', join(folder, 'x'), seed)).toMatchObject({
      code: 2,
    })
  })

  it('says so where it cannot write', async () => {
    const { code, err } = await run('--format', 'csv', '--out', join(folder, 'no', 'x.csv'), seed)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('无法写入') })
  })

  it('ends with 2 and the usage for wrong options or no file', async () => {
    const [none, wrong] = [await run(), await run('--nonsense', seed)]
    expect([none.code, wrong.code]).toEqual([2, 2])
    expect(none.err).toContain('用法')
    expect(none.out + wrong.out).toBe('')
  })
})
