import { part as supportContract } from 'virtual:client-contract/support'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { RequestError } from '../client/request-error.ts'
import { carry } from '../client/operations.ts'
import { usePerson } from '../client/use-session.ts'
import { lazyPage } from '../lazy-page.tsx'
import { pages } from '../pages.ts'
import { ErrorState } from '../design/ErrorState.tsx'
import { Loading } from '../design/Loading.tsx'
import { type StorePreview, StorePreviewContext } from './store-preview.ts'

// What support may ask is sent to nobody else.
carry(supportContract)

const QueuePage = lazyPage(async () => (await import('./queue/QueuePage.tsx')).QueuePage)
const TopicsPage = lazyPage(async () => (await import('./topics/TopicsPage.tsx')).TopicsPage)
const QuestionPage = lazyPage(async () => (await import('./question/QuestionPage.tsx')).QuestionPage)
const StorePage = lazyPage(async () => (await import('./store/SupportStorePage.tsx')).SupportStorePage)
const CannedPages = lazyPage(async () => (await import('./canned/CannedPages.tsx')).CannedPages)

/** The pages of the support console by address. Anyone but support gets the page for an unknown address. */
export function SupportRoutes({ storePreview }: { storePreview: StorePreview }) {
  const person = usePerson()
  const [pathname] = useLocation()
  if (person === undefined) return <Loading />
  if (person === null) return <Redirect to={pages.signInBecause({ from: pathname })} replace />
  if (person.role !== 'support') return <ErrorState error={new RequestError('not_found')} />
  return (
    <StorePreviewContext value={storePreview}>
      <Switch>
        <Route path="/support" component={QueuePage} />
        <Route path="/support/topics" component={TopicsPage} />
        <Route path="/support/questions/:questionId">
          {({ questionId }) => <QuestionPage key={questionId} questionId={questionId} />}
        </Route>
        <Route path="/support/answers/*?" component={CannedPages} />
        <Route path="/support/stores/:storeId">
          {({ storeId }) => <StorePage key={storeId} storeId={storeId} />}
        </Route>
        <Route>
          <ErrorState error={new RequestError('not_found')} />
        </Route>
      </Switch>
    </StorePreviewContext>
  )
}
