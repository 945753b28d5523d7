import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { AskError } from './client/ask-error.ts'
import { Failure } from './ui/Failure.tsx'

// Each page comes when it is asked for: none carries another's code.
const StatusPage = lazy(async () => ({
  default: (await import('./features/status/StatusPage.tsx')).StatusPage,
}))
const HistoryPage = lazy(async () => ({
  default: (await import('./features/status/HistoryPage.tsx')).HistoryPage,
}))
const DayPage = lazy(async () => ({ default: (await import('./features/status/DayPage.tsx')).DayPage }))
const IncidentPage = lazy(async () => ({
  default: (await import('./features/status/IncidentPage.tsx')).IncidentPage,
}))
const SignInPage = lazy(async () => ({
  default: (await import('./features/session/SignInPage.tsx')).SignInPage,
}))
const AcceptPage = lazy(async () => ({
  default: (await import('./features/session/AcceptPage.tsx')).AcceptPage,
}))
const MyStoresPage = lazy(async () => ({
  default: (await import('./features/store/MyStoresPage.tsx')).MyStoresPage,
}))
const StorePage = lazy(async () => ({ default: (await import('./features/store/StorePage.tsx')).StorePage }))
const CustomerCardPage = lazy(async () => ({
  default: (await import('./features/store/CustomerCardPage.tsx')).CustomerCardPage,
}))
const OrdersPage = lazy(async () => ({
  default: (await import('./features/store/OrdersPage.tsx')).OrdersPage,
}))
const OrderPage = lazy(async () => ({ default: (await import('./features/store/OrderPage.tsx')).OrderPage }))

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
      <Route>
        <Failure error={new AskError('not_found')} />
      </Route>
    </Switch>
  )
}
