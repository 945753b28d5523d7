import { Route, Switch } from 'wouter'
import { AskError } from './client/ask-error.ts'
import { lazyPage } from './lazy-page.tsx'
import { ErrorState } from './ui/ErrorState.tsx'

// Each page comes when it is asked for: none carries another's code.
export const StatusPage = lazyPage(async () => (await import('./features/status/StatusPage.tsx')).StatusPage)
const HistoryPage = lazyPage(async () => (await import('./features/status/HistoryPage.tsx')).HistoryPage)
const DayPage = lazyPage(async () => (await import('./features/status/DayPage.tsx')).DayPage)
const IncidentPage = lazyPage(async () => (await import('./features/status/IncidentPage.tsx')).IncidentPage)
const SignInPage = lazyPage(async () => (await import('./features/session/SignInPage.tsx')).SignInPage)
const AcceptPage = lazyPage(async () => (await import('./features/session/AcceptPage.tsx')).AcceptPage)
const MyStoresPage = lazyPage(async () => (await import('./features/store/MyStoresPage.tsx')).MyStoresPage)
export const StorePage = lazyPage(async () => (await import('./features/store/StorePage.tsx')).StorePage)
const CustomerCardPage = lazyPage(
  async () => (await import('./features/store/CustomerCardPage.tsx')).CustomerCardPage,
)
const OrdersPage = lazyPage(async () => (await import('./features/store/OrdersPage.tsx')).OrdersPage)
const QuestionsPage = lazyPage(
  async () => (await import('./features/store/ask/QuestionsPage.tsx')).QuestionsPage,
)
const Console = lazyPage(async () => (await import('./Console.tsx')).Console)
const SupportConsole = lazyPage(async () => (await import('./SupportConsole.tsx')).SupportConsole)
const OrderPage = lazyPage(async () => (await import('./features/store/OrderPage.tsx')).OrderPage)

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
      <Route path="/operations/*?" component={Console} />
      <Route path="/support/*?" component={SupportConsole} />
      <Route>
        <ErrorState error={new AskError('not_found')} />
      </Route>
    </Switch>
  )
}
