import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mustHold, mutate, mutation, sampleDocuments } from './fuzz/readers.ts'

/** A short run of `npm run fuzz`: any bytes at all, and real documents with damage. */
describe('reading never throws and never hangs', () => {
  const documents = sampleDocuments()

  it('for any bytes', async () => {
    await expect(
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => mustHold(bytes)),
        { numRuns: 150 },
      ),
    ).resolves.toBeUndefined()
  }, 60_000)

  it('for any text of the words such documents use', async () => {
    const words = fc.constantFrom(
      '序号',
      '工作任务',
      '责任单位',
      '完成情况',
      '：',
      '\n',
      '\t',
      ',',
      '"',
      '|',
      ' ',
      '1',
      '2.',
      '（',
      '）',
      '市教育局',
      '、',
      '已完成。',
      '<td>',
      '<table>',
      '<tr>',
      '</table>',
      '{',
      '[',
      '一、',
      '- 1 -',
      '\u3000',
      '---',
    )
    await expect(
      fc.assert(
        fc.asyncProperty(fc.array(words, { maxLength: 200 }), (list) =>
          mustHold(new TextEncoder().encode(list.join(''))),
        ),
        { numRuns: 200 },
      ),
    ).resolves.toBeUndefined()
  }, 60_000)

  it('for documents with damage', async () => {
    expect(documents.length).toBeGreaterThan(50)
    await expect(
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...documents),
          fc.array(mutation, { minLength: 1, maxLength: 6 }),
          ({ bytes }, changes) => mustHold(mutate(bytes, changes)),
        ),
        { numRuns: 150 },
      ),
    ).resolves.toBeUndefined()
  }, 60_000)
})
