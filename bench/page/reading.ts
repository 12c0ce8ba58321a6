import type { Dataset } from '../../src/core/model.ts'
import type { Figure } from '../result.ts'

/** The figures of reading in a worker of this page. */
export function readingInWorker(source: Dataset): Promise<Figure[]> {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Figure[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Figure[]>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(source)
  }).finally(() => worker.terminate())
}
