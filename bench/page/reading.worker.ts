/** Reads and checks where the app does: off the main thread. What a worker holds, no worker can tell. */
import type { Dataset } from '../../src/core/model.ts'
import { reading } from '../reading.ts'

addEventListener('message', async ({ data }: MessageEvent<Dataset>) => {
  postMessage(await reading(data, 'worker', () => null))
})
