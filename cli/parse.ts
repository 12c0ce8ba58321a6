import { parseCommand } from './parse-command.ts'

process.exitCode = await parseCommand(process.argv.slice(2), {
  out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  err: (text) => process.stderr.write(text),
})
