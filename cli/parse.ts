import { parseCommand } from './parse-command.ts'

// `… | head` closes the pipe early: nothing is wrong.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 1)
})

process.exitCode = await parseCommand(process.argv.slice(2), {
  out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  err: (text) => process.stderr.write(text),
})
