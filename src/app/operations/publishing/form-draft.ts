import type { DraftForm } from './draft-form.ts'
import type { Unsaved } from './unsaved.ts'

/** A version of a draft as saved on the server. */
export interface SavedDraft {
  readonly form: DraftForm
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
  readonly etag: string | null
}

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

export interface DraftState {
  /** null until the draft has loaded. */
  readonly form: DraftForm | null
  readonly saving: Saving
  readonly savedAt: string | null
  /** A version that another person saved meanwhile, until the conflict is settled. */
  readonly theirs: SavedDraft | null
}

/** The dependencies of a draft. */
export interface DraftMeans {
  /** Saves over the version with this ETag. Rejects if it is not the current one, or on a network failure. */
  readonly save: (form: DraftForm, etag: string | null) => Promise<SavedDraft>
  /** Loads the saved version again, which calls `received`. */
  readonly askAgain: () => void
  /** Stores unsaved input in the browser. */
  readonly unsaved: {
    readonly read: () => Unsaved | null
    readonly keep: (unsaved: Unsaved) => void
    readonly forget: () => void
  }
  /** Schedules `work`. Returns a function that cancels it. */
  readonly later: (work: () => void, ms: number) => () => void
}

export interface FormDraft {
  readonly state: () => DraftState
  readonly subscribe: (listener: () => void) => () => void
  /** Handles a version loaded from the server, one's own or another person's. */
  readonly received: (saved: SavedDraft) => void
  readonly change: (change: (form: DraftForm) => DraftForm) => void
  /** Settles a conflict with the merged form. */
  readonly settle: (form: DraftForm) => void
  /** Ends the draft after publication or deletion, and removes the unsaved input from the browser. */
  readonly done: () => void
  readonly stop: () => void
}

const SAVE_AFTER_MS = 700
const AGAIN_AFTER_MS = 5_000

/**
 * A form draft with autosave. Stores unsaved input in the browser, so that a crash or an expired session
 * loses nothing. Reports a conflict before either version is lost.
 */
export function createFormDraft(means: DraftMeans): FormDraft {
  const kept = means.unsaved.read()
  const listeners = new Set<() => void>()
  let state: DraftState = {
    form: kept?.form ?? null,
    saving: kept === null ? 'saved' : 'waiting',
    savedAt: null,
    theirs: null,
  }
  /** The saved version that the form is based on. */
  let base: SavedDraft | null = null
  let isDirty = kept !== null
  let isDone = false
  let cancel = (): void => undefined

  function put(change: Partial<DraftState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function plan(ms: number): void {
    cancel()
    cancel = means.later(() => void save(), ms)
  }

  async function save(): Promise<void> {
    const { form, theirs, saving } = state
    if (!isDirty || isDone || form === null || base === null || theirs !== null || saving === 'saving') return
    put({ saving: 'saving' })
    try {
      base = await means.save(form, base.etag)
      if (isDone) return
      isDirty = state.form !== form
      if (!isDirty) means.unsaved.forget()
      put({ saving: isDirty ? 'waiting' : 'saved', savedAt: base.savedAt })
      if (isDirty) plan(SAVE_AFTER_MS)
    } catch {
      if (isDone) return
      put({ saving: 'failed' })
      means.askAgain()
      plan(AGAIN_AFTER_MS)
    }
  }

  function write(form: DraftForm): void {
    isDirty = true
    means.unsaved.keep({ form, version: base?.version ?? kept?.version ?? 0 })
    put({ form, saving: state.saving === 'saving' ? 'saving' : 'waiting' })
    if (state.saving !== 'saving') plan(SAVE_AFTER_MS)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    received(saved) {
      const known = base?.version ?? kept?.version ?? null
      if (isDone || state.saving === 'saving' || (base !== null && saved.version <= base.version)) return
      if (isDirty && known !== null && saved.version > known) return put({ theirs: saved })
      base = saved
      if (isDirty) return plan(SAVE_AFTER_MS)
      // Keeps the same object for equal content, so that its field errors stay visible.
      const isSame = JSON.stringify(saved.form) === JSON.stringify(state.form)
      put({ form: isSame ? state.form : saved.form, savedAt: saved.savedAt })
    },
    change(change) {
      if (state.form !== null) write(change(state.form))
    },
    settle(form) {
      base = state.theirs ?? base
      put({ theirs: null })
      write(form)
    },
    done() {
      isDone = true
      isDirty = false
      cancel()
      means.unsaved.forget()
      put({ saving: 'saved' })
    },
    stop: () => cancel(),
  }
}
