/** `npm start`: builds the site and serves it on this machine. `PORT` changes the port. */
import { build } from 'vite'
import { serve } from './serve.ts'

const port = Number(process.env.PORT ?? 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`)
  process.exit(2)
}

await build({ logLevel: 'warn' })
const site = await serve('dist', { port }).catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
      : `Could not serve the site: ${error.message}`,
  )
  process.exit(1)
})
console.log(`台账 is at ${site.url}  (Ctrl+C stops it)`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void site.close().then(() => process.exit(0)))
