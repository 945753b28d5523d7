import { Route, Switch } from 'wouter'
import { RequestError } from './client/request-error.ts'
import { lazyPage } from './lazy-page.tsx'
import { ErrorState } from './design/ErrorState.tsx'

// Each page comes when it is asked for: none carries another's code.
export const StatusPage = lazyPage(async () => (await import('./public/status/StatusPage.tsx')).StatusPage)
const HistoryPage = lazyPage(async () => (await import('./public/incidents/HistoryPage.tsx')).HistoryPage)
const DayPage = lazyPage(async () => (await import('./public/incidents/DayPage.tsx')).DayPage)
const IncidentPage = lazyPage(async () => (await import('./public/incidents/IncidentPage.tsx')).IncidentPage)
const SignInPage = lazyPage(async () => (await import('./public/accounts/SignInPage.tsx')).SignInPage)
const AcceptPage = lazyPage(async () => (await import('./public/accounts/AcceptPage.tsx')).AcceptPage)
const MyStoresPage = lazyPage(async () => (await import('./stores/chain/MyStoresPage.tsx')).MyStoresPage)
export const StorePage = lazyPage(async () => (await import('./stores/status/StorePage.tsx')).StorePage)
const CustomerCardPage = lazyPage(
  async () => (await import('./stores/customer-card/CustomerCardPage.tsx')).CustomerCardPage,
)
const OrdersPage = lazyPage(async () => (await import('./stores/orders/OrdersPage.tsx')).OrdersPage)
const QuestionsPage = lazyPage(
  async () => (await import('./stores/questions/QuestionsPage.tsx')).QuestionsPage,
)
const OperationsConsole = lazyPage(async () => (await import('./OperationsConsole.tsx')).OperationsConsole)
const SupportConsole = lazyPage(async () => (await import('./SupportConsole.tsx')).SupportConsole)
const OrderPage = lazyPage(async () => (await import('./stores/orders/OrderPage.tsx')).OrderPage)

/** Which page stands at which address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={StatusPage} />
      <Route path="/history" component={HistoryPage} />
      <Route path="/history/:day">{({ day }) => <DayPage day={day} />}</Route>
      <Route path="/incidents/:incidentId">
        {({ incidentId }) => <IncidentPage incidentId={incidentId} />}
      </Route>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/accept" component={AcceptPage} />
      <Route path="/stores" component={MyStoresPage} />
      <Route path="/stores/:storeId">{({ storeId }) => <StorePage storeId={storeId} />}</Route>
      <Route path="/stores/:storeId/card">{({ storeId }) => <CustomerCardPage storeId={storeId} />}</Route>
      <Route path="/stores/:storeId/orders">{({ storeId }) => <OrdersPage storeId={storeId} />}</Route>
      <Route path="/stores/:storeId/orders/:orderId">
        {({ storeId, orderId }) => <OrderPage storeId={storeId} orderId={orderId} />}
      </Route>
      <Route path="/stores/:storeId/questions">
        {({ storeId }) => <QuestionsPage key={storeId} storeId={storeId} />}
      </Route>
      <Route path="/operations/*?" component={OperationsConsole} />
      <Route path="/support/*?" component={SupportConsole} />
      <Route>
        <ErrorState error={new RequestError('not_found')} />
      </Route>
    </Switch>
  )
}
