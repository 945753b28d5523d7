const KEY = 'dockboard-invitation'
let inMemory: string | null = null

/**
 * Returns the code of the invitation link; null without one. Removes it from the URL at once, so that neither
 * the history nor an onlooker gets it. This tab stores it, so that the page can be reloaded, also in the
 * other language.
 */
export function invitationCode(): string | null {
  const given = location.hash.slice(1)
  if (given !== '') {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
    keep(given)
  }
  return inMemory ?? stored()
}

/** Deletes the code once it has been used. */
export function forgetInvitationCode(): void {
  keep(null)
}

function keep(code: string | null): void {
  inMemory = code
  try {
    if (code === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, code)
  } catch {
    // Storage is blocked: `inMemory` has the code as long as the page lives.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
