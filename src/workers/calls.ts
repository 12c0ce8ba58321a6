/**
 * Calls to a worker: numbered messages, with progress on the way and cancelling. Ours rather than a
 * library's, because a call must be able to report progress, be dropped, and fail with a code.
 */

type Request = { id: number; method: string; args: unknown[] } | { cancel: number }
type Reply =
  | { id: number; value: unknown }
  | { id: number; progress: unknown }
  | { id: number; failure: { name: string; message: string; code?: string } }
  | { event: unknown }

/** What a handler may do besides returning. */
export interface Call {
  progress(value: unknown): void
  /** Aborted when the page has lost interest. */
  signal: AbortSignal
}

/** A failure that came out of a worker; `code` as the thrower gave it. */
export class WorkerFailure extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
    this.name = 'WorkerFailure'
  }
}

interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'error', listener: () => void): void
}

// oxlint-disable-next-line typescript/no-explicit-any -- handlers take whatever their callers send
export type Handlers = Record<string, (call: Call, ...args: any[]) => unknown>

/** Answers calls on a worker's side. Returns a way to tell the page things it did not ask for. */
export function serve(port: Port, handlers: Handlers): (event: unknown) => void {
  const running = new Map<number, AbortController>()
  const send = (reply: Reply) => port.postMessage(reply)
  port.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    if ('cancel' in data) {
      running.get(data.cancel)?.abort()
      return
    }
    const { id, method, args } = data
    const controller = new AbortController()
    running.set(id, controller)
    try {
      const handler = handlers[method]
      if (!handler) throw new Error(`no such call: ${method}`)
      const call: Call = {
        progress: (progress) => send({ id, progress }),
        signal: controller.signal,
      }
      send({ id, value: await handler(call, ...args) })
    } catch (error) {
      const { name, message } = error as Error
      send({ id, failure: { name, message, code: (error as { code?: string }).code } })
    } finally {
      running.delete(id)
    }
  })
  return (event) => send({ event })
}

export interface CallOptions {
  onProgress?: (value: never) => void
  signal?: AbortSignal
  transfer?: Transferable[]
}

export interface Caller {
  call<T>(method: string, args: unknown[], options?: CallOptions): Promise<T>
}

/** The page's side. Calls in flight reject with an `AbortError` when their signal fires. */
export function connect(port: Port, onEvent?: (event: unknown) => void): Caller {
  let last = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  port.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('event' in data) onEvent?.(data.event)
    else waiting.get(data.id)?.(data)
  })
  // A worker that could not be loaded answers nothing: say so instead of waiting.
  port.addEventListener('error', () => {
    const failure = { name: 'Error', message: 'the worker failed', code: 'worker' }
    for (const [id, settle] of waiting) settle({ id, failure })
  })
  return {
    call<T>(method: string, args: unknown[], { onProgress, signal, transfer }: CallOptions = {}) {
      return new Promise<T>((resolve, reject) => {
        signal?.throwIfAborted()
        const id = ++last
        const cancel = () => {
          port.postMessage({ cancel: id })
          settle()
          reject(signal?.reason as Error)
        }
        const settle = () => {
          waiting.delete(id)
          signal?.removeEventListener('abort', cancel)
        }
        signal?.addEventListener('abort', cancel)
        waiting.set(id, (reply) => {
          if ('progress' in reply) {
            onProgress?.(reply.progress as never)
            return
          }
          settle()
          if ('value' in reply) resolve(reply.value as T)
          else if ('failure' in reply)
            reject(new WorkerFailure(reply.failure.message, reply.failure.code))
        })
        port.postMessage({ id, method, args }, transfer ?? [])
      })
    },
  }
}
