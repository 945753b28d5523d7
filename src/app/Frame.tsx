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
 * The frame of a page: language, query client and layout. The server prerenders the status page in the same
 * frame, so that hydration matches. `address` is the path that the server renders.
 */
export function Frame(props: { language: Language; client: QueryClient; address?: string; children: ReactNode }) {
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

/** Shows an error message with a next step instead of a blank page when rendering fails. */
function Content({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[location]}>
      {/* Unmounts the old page at once: it must not poll, hidden, while the next chunk loads. */}
      <Suspense key={location} fallback={<Loading />}>
        {children}
      </Suspense>
    </ErrorBoundary>
  )
}

function Broken({ error, resetErrorBoundary }: FallbackProps) {
  return <ErrorState error={error} onRetry={resetErrorBoundary} />
}
