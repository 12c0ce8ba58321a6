import fc from 'fast-check'
import { mustHold, mutate, mutation, sampleDocuments } from '../tests/fuzz/readers.ts'

/** `npm run fuzz [-- RUNS]`: the long run of the fuzz tests, 10,000 cases unless told; prints the seed of a failure. */
const runs = Number(process.argv[2] ?? 10_000)
const documents = sampleDocuments()
const began = performance.now()
await fc.assert(
  fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), (bytes) => mustHold(bytes)),
  { numRuns: Math.ceil(runs * 0.2) },
)
await fc.assert(
  fc.asyncProperty(
    fc.constantFrom(...documents),
    fc.array(mutation, { minLength: 1, maxLength: 12 }),
    ({ bytes }, changes) => mustHold(mutate(bytes, changes)),
  ),
  { numRuns: Math.ceil(runs * 0.8) },
)
console.log(`${runs} cases held in ${Math.round((performance.now() - began) / 1000)} s`)
