import type { TabStorage } from '../../client/tab-storage.ts'
import { type DraftForm, readForm } from './draft-form.ts'

/** Input that is not saved yet, and the version of the draft that it is based on. */
export interface Unsaved {
  readonly form: DraftForm
  readonly version: number
}

/** The unsaved input of a draft in this tab. The editor works without it: autosave runs within a second. */
export function unsavedOf(draftId: string, storage: TabStorage) {
  return {
    read(): Unsaved | null {
      const [version = '', ...content] = storage.read(draftId).split(' ')
      const form = readForm(content.join(' '))
      return form === null ? null : { form, version: Number(version) }
    },
    keep: ({ form, version }: Unsaved): void => storage.save(draftId, `${version} ${JSON.stringify(form)}`),
    forget: (): void => storage.save(draftId, ''),
  }
}
