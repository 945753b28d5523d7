const KEY = 'dockboard-invitation'
let inMemory: string | null = null

/**
 * The code of the link that opened this page. It is taken out of the address at once, so that neither the history of
 * the browser nor whoever looks at the screen keeps it, and stays with this tab: the page can be loaded again, in the
 * other language too. null where no link was opened.
 */
export function invitationCode(): string | null {
  const given = location.hash.slice(1)
  if (given !== '') {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
    keep(given)
  }
  return inMemory ?? stored()
}

/** Lets go of the code, once it has been used. */
export function forgetInvitationCode(): void {
  keep(null)
}

function keep(code: string | null): void {
  inMemory = code
  try {
    if (code === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, code)
  } catch {
    // Kept above, for as long as the page lives.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
