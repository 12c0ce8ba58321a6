import { readFileSync } from 'node:fs'
import { ingest } from '../src/core/ingest.ts'
const file = process.argv[2] as string
const { reading: _, ...dataset } = await ingest(new Uint8Array(readFileSync(file)), { name: file })
console.log(JSON.stringify(dataset))
