import { vi } from 'vitest'

/** jsdom lays nothing out: a windowed list would find no room for a row. */
export function giveSizes(): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
  Element.prototype.scrollIntoView = () => undefined
}

interface SavedFiles {
  /** What each holds, in the order in which they were saved, with the byte order mark that a reader of text drops. */
  t(): Promise<readonly string[]>
  names(): readonly string[]
}

/** The files that the page hands to its reader's downloads from here on. */
export function savedFiles(): SavedFiles {
  const files: Blob[] = []
  const names: string[] = []
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(file: Blob): string {
        files.push(file)
        return 'blob:saved'
      }
      static override revokeObjectURL(): void {}
    },
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return {
    t: () => Promise.all(files.map(textOf)),
    names: () => names,
  }
}

function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const { result } = reader
      if (!(result instanceof ArrayBuffer)) return
      resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsArrayBuffer(file)
  })
}
