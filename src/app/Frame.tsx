import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { Router, useLocation } from 'wouter'
import type { Language } from '../domain/facts/bilingual.ts'
import { basePathOf, LanguageProvider } from './i18n/language.tsx'
import { Layout } from './Layout.tsx'
import { ErrorState } from './design/ErrorState.tsx'
import { Loading } from './design/Loading.tsx'

/**
 * What stands around a page: its language, its answers and the layout. The server draws the status page in the same
 * frame, so that the browser finds what it would have drawn. `address` is where the server draws it; a browser knows.
 */
export function Frame(props: {
  language: Language
  client: QueryClient
  address?: string
  children: ReactNode
}) {
  const { language, client, address, children } = props
  return (
    <LanguageProvider language={language}>
      <QueryClientProvider client={client}>
        <Router base={basePathOf(language)} {...(address !== undefined && { ssrPath: address })}>
          <Layout>
            <Content>{children}</Content>
          </Layout>
        </Router>
      </QueryClientProvider>
    </LanguageProvider>
  )
}

/** A page that breaks gives way to words and a way on, never to a blank. */
function Content({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[location]}>
      {/* Without a key of its own a page that was left would go on asking, hidden, until the next one's code has come. */}
      <Suspense key={location} fallback={<Loading />}>
        {children}
      </Suspense>
    </ErrorBoundary>
  )
}

function Broken({ error, resetErrorBoundary }: FallbackProps) {
  return <ErrorState error={error} onRetry={resetErrorBoundary} />
}
