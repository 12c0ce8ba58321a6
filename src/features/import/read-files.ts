import type { Incoming } from '../../stores/imports.ts'

/** Documents out of a picker, a drop or a paste. */
export async function readFiles(files: Iterable<File>): Promise<Incoming[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })),
  )
}

/** What was pasted: files, else the table's HTML, else its text. */
export async function readPasted(data: DataTransfer, name: string): Promise<Incoming[]> {
  if (data.files.length) return readFiles(data.files)
  const html = data.getData('text/html')
  const text = /<table/i.test(html) ? html : data.getData('text/plain')
  return text.trim() ? [{ name, bytes: new TextEncoder().encode(text).buffer }] : []
}
