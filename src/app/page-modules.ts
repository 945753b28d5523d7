/** The module of each page's code, by the pattern of its address without its language: the server names it ahead. */
export const PAGE_MODULES: Readonly<Record<string, string>> = {
  '/': 'src/app/public/status/StatusPage.tsx',
  '/history': 'src/app/public/incidents/HistoryPage.tsx',
  '/history/:day': 'src/app/public/incidents/DayPage.tsx',
  '/incidents/:incidentId': 'src/app/public/incidents/IncidentPage.tsx',
  '/sign-in': 'src/app/public/accounts/SignInPage.tsx',
  '/accept': 'src/app/public/accounts/AcceptPage.tsx',
  '/stores': 'src/app/stores/chain/MyStoresPage.tsx',
  '/stores/:storeId': 'src/app/stores/status/StorePage.tsx',
  '/stores/:storeId/card': 'src/app/stores/customer-card/CustomerCardPage.tsx',
  '/stores/:storeId/orders': 'src/app/stores/orders/OrdersPage.tsx',
  '/stores/:storeId/questions': 'src/app/stores/questions/QuestionsPage.tsx',
  '/operations/*?': 'src/app/OperationsConsole.tsx',
  '/support/*?': 'src/app/SupportConsole.tsx',
  '/stores/:storeId/orders/:orderId': 'src/app/stores/orders/OrderPage.tsx',
}

/** What a page asks the api for as soon as its code runs (request-early.ts): the server has the browser ask before. */
export const PAGE_REQUESTS: Readonly<Record<string, readonly string[]>> = {
  '/stores/:storeId': ['/api/session', '/api/stores/:storeId/status'],
}
