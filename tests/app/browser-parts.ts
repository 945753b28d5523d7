import { vi } from 'vitest'

/** Fakes element sizes: jsdom has no layout, so a virtual table would render no rows. */
export function giveSizes(): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
}

interface SavedFiles {
  /** Returns each file’s content in order of saving, with the byte order mark that `Blob.text` removes. */
  texts(): Promise<readonly string[]>
  names(): readonly string[]
}

/** Collects the files that the page downloads from now on. */
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
    async texts() {
      await vi.waitFor(() => {
        if (files.length === 0) throw new Error('no file is saved yet')
      })
      return Promise.all(files.map(textOf))
    },
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
