import { UNSAVED } from '../../client/unsaved-work.ts'
import { type DraftForm, readForm } from './draft-form.ts'

/** What was typed and is not saved yet, with the version of the draft that it was typed into. */
export interface Unsaved {
  readonly form: DraftForm
  readonly version: number
}

const keyOf = (draftId: string) => `${UNSAVED}${draftId}`

/** Kept in this tab alone, and by the browser over a crash; where it refuses to keep anything, all else works. */
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
      // It is saved within a second, or said not to be.
    }
  },
  forget(draftId: string): void {
    try {
      sessionStorage.removeItem(keyOf(draftId))
    } catch {
      // Nothing was kept then.
    }
  },
}
