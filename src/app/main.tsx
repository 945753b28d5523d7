import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { query } from './client/query.ts'
import { createQueryClient } from './client/query-client.ts'
import { type DemoTools, DemoToolsContext } from './demo/demo-tools.tsx'
import { LanguageProvider, languageOfPath } from './i18n/language.tsx'
import { createAppRouter } from './routes.tsx'
import './ui/theme.css'

async function start(element: HTMLElement): Promise<void> {
  const language = languageOfPath(location.pathname)
  document.documentElement.lang = `${language}-CA`
  let tools: DemoTools | null = null
  if (__DEMO__) {
    const { startMock } = await import('../../mocks/browser.ts')
    tools = await startMock()
  }
  const router = createAppRouter(language)
  const client = createQueryClient(() => {
    // Nothing that was read under the ended session may stay on the screen.
    client.setQueryData(query('getSession').queryKey, undefined)
    void router
      .navigate({ to: '/sign-in', search: { ended: true }, replace: true })
      .then(() => client.resetQueries())
  })
  createRoot(element).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <DemoToolsContext value={tools}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </DemoToolsContext>
      </LanguageProvider>
    </StrictMode>,
  )
}

const element = document.getElementById('app')
if (element !== null) void start(element)
