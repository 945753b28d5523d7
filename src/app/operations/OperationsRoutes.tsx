import { part as operationsContract } from 'virtual:client-contract/operations'
import { Redirect, Route, Switch } from 'wouter'
import { RequestError } from '../client/request-error.ts'
import { carry } from '../client/operations.ts'
import { usePerson } from '../client/use-session.ts'
import { lazyPage } from '../lazy-page.tsx'
import { pages } from '../pages.ts'
import { ErrorState } from '../design/ErrorState.tsx'
import { Loading } from '../design/Loading.tsx'
import { type Previews, PreviewsContext } from './previews.ts'

// What operations may ask is sent to nobody else.
carry(operationsContract)

const NetworkPage = lazyPage(async () => (await import('./network/NetworkPage.tsx')).NetworkPage)
const CoveragePage = lazyPage(async () => (await import('./network/coverage/CoveragePage.tsx')).CoveragePage)
const IncidentsPage = lazyPage(async () => (await import('./publishing/IncidentsPage.tsx')).IncidentsPage)
const DraftPage = lazyPage(async () => (await import('./publishing/DraftPage.tsx')).DraftPage)
const RecoveryPage = lazyPage(async () => (await import('./recovery/RecoveryPage.tsx')).RecoveryPage)
const WaiversPage = lazyPage(async () => (await import('./waivers/WaiversPage.tsx')).WaiversPage)
const AuditPage = lazyPage(async () => (await import('./audit/AuditPage.tsx')).AuditPage)
const PeoplePage = lazyPage(async () => (await import('./people/PeoplePage.tsx')).PeoplePage)
const LaunchesPage = lazyPage(async () => (await import('./launches/LaunchesPage.tsx')).LaunchesPage)

/** Which page of the console stands at which address: for operations alone, to anybody else there is nothing here. */
export function OperationsRoutes({ previews }: { previews: Previews }) {
  const person = usePerson()
  if (person === undefined) return <Loading />
  if (person === null) return <Redirect to={pages.signInBecause({ from: pages.operations })} replace />
  if (person.role !== 'operations') return <ErrorState error={new RequestError('not_found')} />
  return (
    <PreviewsContext value={previews}>
      <Switch>
        <Route path="/operations" component={NetworkPage} />
        <Route path="/operations/updates/:updateId">
          {({ updateId }) => <CoveragePage key={updateId} updateId={updateId} />}
        </Route>
        <Route path="/operations/incidents" component={IncidentsPage} />
        <Route path="/operations/publish">
          <DraftPage draftId={null} />
        </Route>
        <Route path="/operations/publish/:draftId">
          {({ draftId }) => <DraftPage key={draftId} draftId={draftId} />}
        </Route>
        <Route path="/operations/recovery" component={RecoveryPage} />
        <Route path="/operations/launches" component={LaunchesPage} />
        <Route path="/operations/waivers" component={WaiversPage} />
        <Route path="/operations/people" component={PeoplePage} />
        <Route path="/operations/audit" component={AuditPage} />
        <Route>
          <ErrorState error={new RequestError('not_found')} />
        </Route>
      </Switch>
    </PreviewsContext>
  )
}
