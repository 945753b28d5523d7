/** Begins the names under which a page keeps, in this tab, what its reader has not saved yet. */
export const UNSAVED = 'dockboard-unsaved '

/** Forgets what is not saved: with whoever wrote it leaves what was written. */
export function forgetUnsavedWork(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(UNSAVED)) sessionStorage.removeItem(key)
  } catch {
    // Where the browser refuses to keep anything, nothing was kept.
  }
}
