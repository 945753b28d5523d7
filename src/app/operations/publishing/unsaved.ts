import { UNSAVED } from '../../client/unsaved-work.ts'
import { type DraftForm, readForm } from './draft-form.ts'

/** Input that is not saved yet, and the version of the draft that it is based on. */
export interface Unsaved {
  readonly form: DraftForm
  readonly version: number
}

const keyOf = (draftId: string) => `${UNSAVED}${draftId}`

/** Stores unsaved input in `sessionStorage`. The editor works without it if the browser refuses storage. */
export const unsaved = {
  read(draftId: string): Unsaved | null {
    try {
      const [version = '', ...content] = (sessionStorage.getItem(keyOf(draftId)) ?? '').split(' ')
      const form = readForm(content.join(' '))
      return form === null ? null : { form, version: Number(version) }
    } catch {
      return null
    }
  },
  keep(draftId: string, { form, version }: Unsaved): void {
    try {
      sessionStorage.setItem(keyOf(draftId), `${version} ${JSON.stringify(form)}`)
    } catch {
      // Autosave runs within a second, or reports a failure.
    }
  },
  forget(draftId: string): void {
    try {
      sessionStorage.removeItem(keyOf(draftId))
    } catch {
      // Without storage there is nothing to remove.
    }
  },
}
