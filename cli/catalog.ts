import { catalogCommand } from './catalog-command.ts'

process.exitCode = await catalogCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
