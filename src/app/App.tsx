import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import type { Language } from '../domain/bilingual.ts'
import { askEarly } from './ask-early.ts'
import { KeptAnswersContext } from './client/answers-context.tsx'
import type { AskError } from './client/ask-error.ts'
import { laterAnswers } from './client/later-answers.ts'
import { createQueryClient } from './client/query-client.ts'
import { type DemoTools, DemoToolsContext } from './demo/demo-tools.tsx'
import { basePathOf, LanguageProvider } from './i18n/language.tsx'
import { Layout } from './Layout.tsx'
import { pages } from './pages.ts'
import { Routes } from './Routes.tsx'

/** The app in a language, with what was kept of the last session put back. */
export async function createApp(language: Language, tools: DemoTools | null): Promise<ReactNode> {
  const base = basePathOf(language)
  const client = createQueryClient((error) => void leave(error))
  askEarly(location.pathname.slice(base.length), client)
  const kept = laterAnswers(client)
  await kept.restore()

  // Nothing that was read under an ended session may stay on the screen, nor in this browser.
  async function leave(error: AskError): Promise<void> {
    const from = location.pathname.slice(base.length)
    if (from === pages.signIn) return
    const ended = error.problem?.type.endsWith('session-expired') === true
    navigate(`${base}${pages.signInBecause({ ended, from })}`, { replace: true })
    await kept.erase()
    await client.resetQueries()
  }

  return (
    <LanguageProvider language={language}>
      <DemoToolsContext value={tools}>
        <KeptAnswersContext value={kept}>
          <QueryClientProvider client={client}>
            <Router base={base}>
              <Layout>
                <Routes />
              </Layout>
            </Router>
          </QueryClientProvider>
        </KeptAnswersContext>
      </DemoToolsContext>
    </LanguageProvider>
  )
}
