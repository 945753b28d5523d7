import { noop } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Language } from '../domain/facts/bilingual.ts'
import { PersistedQueriesContext } from './client/persisted-queries-context.tsx'
import type { RequestError } from './client/request-error.ts'
import { type InitialData, seedInitialData } from './client/initial-data.ts'
import { lazyPersistedQueries } from './client/lazy-persisted-queries.ts'
import { createQueryClient } from './client/query-client.ts'
import { DemoSpaceContext } from './demo/DemoSpace.tsx'
import { type DemoTools, DemoToolsContext } from './demo/demo-tools.tsx'
import { hasDemoClock } from './demo/has-demo-clock.ts'
import { Frame } from './Frame.tsx'
import { basePathOf } from './i18n/language.tsx'
import { PAGES, requestEarly, AppRoutes } from './AppRoutes.tsx'
import { addressOf, signInAddress } from './routes.ts'

/**
 * Returns the app in one language. Restores the persisted queries before the first render. If the server has
 * prerendered the page, `first` is its initial data, and the queries are restored after hydration.
 */
export async function createApp(
  language: Language,
  tools: DemoTools | null,
  first: InitialData | null = null,
): Promise<ReactNode> {
  const base = basePathOf(language)
  const client = createQueryClient((error) => void leave(error))
  if (first !== null) seedInitialData(client, first)
  const persisted = lazyPersistedQueries(client)
  if (first === null) {
    const codeCame = requestEarly(location.pathname.slice(base.length), client)
    await persisted.restore()
    await codeCame
  } else await PAGES.status.load().catch(noop)

  // Removes what was read under an ended session from the screen and from this browser.
  async function leave(error: RequestError): Promise<void> {
    const from = location.pathname.slice(base.length)
    if (from === addressOf('signIn')) return
    const ended = error.problem?.type.endsWith('session-expired') === true
    navigate(`${base}${signInAddress({ ended, from })}`, { replace: true })
    // At once: the page of sign-in would otherwise be drawn twice, and lose what is pressed between.
    void client.resetQueries()
    await persisted.erase()
  }

  return (
    <DemoToolsContext value={tools}>
      <PersistedQueriesContext value={persisted}>
        <DemoSpaceContext value={first !== null && hasDemoClock() ? first.status.asOf : null}>
          <Frame language={language} client={client}>
            <TakenOver then={first === null ? noop : () => void persisted.restore()}>
              <AppRoutes />
            </TakenOver>
          </Frame>
        </DemoSpaceContext>
      </PersistedQueriesContext>
    </DemoToolsContext>
  )
}

/** Runs `then` after hydration: fresh data before it would differ from the prerendered HTML. */
function TakenOver({ then, children }: { then: () => void; children: ReactNode }) {
  const [work] = useState(() => then)
  useEffect(work, [work])
  return children
}
