/** Hands a file to the browser's downloads. The address of the blob is given back a little later. */
export function useDownload(): (name: string, content: BlobPart, type: string) => void {
  return (name, content, type) => {
    const href = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement('a')
    link.href = href
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  }
}
