/** Prefix of the session storage keys for text that is not saved yet. */
export const UNSAVED = 'dockboard-unsaved '

/** Deletes the unsaved text of this tab, at sign-out. */
export function forgetUnsavedWork(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(UNSAVED)) sessionStorage.removeItem(key)
  } catch {
    // Storage is blocked: nothing was stored.
  }
}
