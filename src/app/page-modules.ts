/** The module of each page's code, by the pattern of its address without its language: the server names it ahead. */
export const PAGE_MODULES: Readonly<Record<string, string>> = {
  '/': 'src/app/features/status/StatusPage.tsx',
  '/history': 'src/app/features/status/HistoryPage.tsx',
  '/history/:day': 'src/app/features/status/DayPage.tsx',
  '/incidents/:incidentId': 'src/app/features/status/IncidentPage.tsx',
  '/sign-in': 'src/app/features/session/SignInPage.tsx',
  '/accept': 'src/app/features/session/AcceptPage.tsx',
  '/stores': 'src/app/features/store/MyStoresPage.tsx',
  '/stores/:storeId': 'src/app/features/store/StorePage.tsx',
  '/stores/:storeId/card': 'src/app/features/store/CustomerCardPage.tsx',
  '/stores/:storeId/orders': 'src/app/features/store/OrdersPage.tsx',
  '/stores/:storeId/questions': 'src/app/features/store/ask/QuestionsPage.tsx',
  '/operations/*?': 'src/app/Console.tsx',
  '/support/*?': 'src/app/SupportConsole.tsx',
  '/stores/:storeId/orders/:orderId': 'src/app/features/store/OrderPage.tsx',
}

/** What a page asks the api for as soon as its code runs (ask-early.ts): the server has the browser ask before. */
export const PAGE_ASKS: Readonly<Record<string, readonly string[]>> = {
  '/stores/:storeId': ['/api/session', '/api/stores/:storeId/status'],
}
