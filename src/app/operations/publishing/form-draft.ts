import type { DraftForm } from './draft-form.ts'
import type { Unsaved } from './unsaved.ts'

/** A version of a draft as the api keeps it. */
export interface SavedDraft {
  readonly form: DraftForm
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
  readonly etag: string | null
}

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

export interface DraftState {
  /** null until it was first heard of. */
  readonly form: DraftForm | null
  readonly saving: Saving
  readonly savedAt: string | null
  /** What somebody else saved meanwhile, for as long as it is not decided what holds. */
  readonly theirs: SavedDraft | null
}

/** What a draft needs of the world around it. */
export interface DraftMeans {
  /** Saves over the version of this ETag; rejects where it is no longer the one that is kept, or cannot be reached. */
  readonly save: (form: DraftForm, etag: string | null) => Promise<SavedDraft>
  /** Has the version that is kept be heard of again. */
  readonly askAgain: () => void
  /** Where what is not saved yet is kept meanwhile. */
  readonly unsaved: {
    readonly read: () => Unsaved | null
    readonly keep: (unsaved: Unsaved) => void
    readonly forget: () => void
  }
  /** Runs `work` later, unless what it returns is called before. */
  readonly later: (work: () => void, ms: number) => () => void
}

export interface FormDraft {
  readonly state: () => DraftState
  readonly subscribe: (listener: () => void) => () => void
  /** Told of a version that is kept: this one’s own, or somebody else’s. */
  readonly received: (saved: SavedDraft) => void
  readonly change: (change: (form: DraftForm) => DraftForm) => void
  /** Decides what holds after somebody else saved it too. */
  readonly settle: (form: DraftForm) => void
  /** It was published or thrown away: nothing of it is kept here any more. */
  readonly done: () => void
  readonly stop: () => void
}

const SAVE_AFTER_MS = 700
const AGAIN_AFTER_MS = 5_000

/**
 * A draft that saves itself. What is not saved yet is kept, so that a crash or an ended session loses nothing; what
 * somebody else saved meanwhile is shown before either is lost.
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
  /** The version that the form was made from. */
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
      // The same words stay the same form: what was found wrong with it stays beside it.
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
