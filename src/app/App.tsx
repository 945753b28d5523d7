import { QueryClientProvider } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../domain/bilingual.ts'
import { KeptAnswersContext } from './client/answers-context.tsx'
import type { AskError } from './client/ask-error.ts'
import { keepAnswers } from './client/kept-answers.ts'
import { createQueryClient } from './client/query-client.ts'
import { type DemoTools, DemoToolsContext } from './demo/demo-tools.tsx'
import { LanguageProvider } from './i18n/language.tsx'
import { createAppRouter } from './routes.tsx'

/** The app in a language, with what was kept of the last session put back. `history`: the browser's, if not given. */
export async function createApp(
  language: Language,
  tools: DemoTools | null,
  history?: RouterHistory,
): Promise<ReactNode> {
  const router = createAppRouter(language, history)
  const client = createQueryClient((error) => void leave(error))
  const kept = keepAnswers(client)
  await kept.restore()

  // Nothing that was read under an ended session may stay on the screen, nor in this browser.
  async function leave(error: AskError): Promise<void> {
    const from = router.state.location.pathname
    if (from === '/sign-in') return
    const ended = error.problem?.type.endsWith('session-expired') === true
    await kept.erase()
    await router.navigate({ to: '/sign-in', search: { ...(ended && { ended }), from }, replace: true })
    await client.resetQueries()
  }

  return (
    <LanguageProvider language={language}>
      <DemoToolsContext value={tools}>
        <KeptAnswersContext value={kept}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </KeptAnswersContext>
      </DemoToolsContext>
    </LanguageProvider>
  )
}
