/** Hands a chart to the reader as a file; everything is made in the page. */
import { saveFile } from '../../composables/save-file.ts'
import { figureSvg, tableCsv, type ImageParts } from '../../charts/figure-image.ts'
import type { Table } from '../../charts/figure.ts'

export type ImageFormat = 'png' | 'svg' | 'csv'

export function saveTable(table: Table, name: string): void {
  const csv = tableCsv(
    table.heads.map(({ text }) => text),
    table.rows.map(({ cells }) => cells),
  )
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

/** Twice the size on screen, so that print and dense screens stay sharp. */
const SCALE = 2

/** Rejects where the browser can not draw the picture. */
export async function saveImage(
  parts: Omit<ImageParts, 'token' | 'sans' | 'serif'>,
  name: string,
  format: 'png' | 'svg',
): Promise<void> {
  const style = getComputedStyle(document.documentElement)
  const token = (property: string) => style.getPropertyValue(property).trim()
  const { svg, width, height } = figureSvg({
    ...parts,
    token,
    sans: token('--sans'),
    serif: token('--serif'),
  })
  const blob = new Blob([svg], { type: 'image/svg+xml' })
  if (format === 'svg') return saveFile(blob, `${name}.svg`)
  const url = URL.createObjectURL(blob)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!png) throw new Error('no picture')
    saveFile(png, `${name}.png`)
  } finally {
    URL.revokeObjectURL(url)
  }
}
