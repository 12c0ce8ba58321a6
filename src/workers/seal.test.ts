import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { seal } from './seal.ts'

it('can be opened without the app, by what the published schema says', async () => {
  const file = JSON.parse(JSON.stringify(await seal('{"备份":1}', '一句话'))) as Awaited<
    ReturnType<typeof seal>
  >
  const schema = JSON.parse(readFileSync('public/schemas/sealed-backup-1.json', 'utf8')) as object
  const validate = new Ajv({ strict: false }).compile(schema)
  validate(file)
  expect(validate.errors).toBe(null)

  const [salt, iv, data] = (['salt', 'iv', 'data'] as const).map((name) =>
    Buffer.from(file.sealed[name], 'base64'),
  ) as [Buffer, Buffer, Buffer]
  const key = pbkdf2Sync('一句话', salt, file.sealed.rounds, 32, 'sha256')
  const cipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(data.subarray(-16))
  const text = Buffer.concat([cipher.update(data.subarray(0, -16)), cipher.final()])
  expect(text.toString('utf8')).toBe('{"备份":1}')
})
