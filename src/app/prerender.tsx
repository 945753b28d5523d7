import { renderToString } from 'react-dom/server'
import type { Language } from '../domain/facts/bilingual.ts'
import { INITIAL_DATA_ID, type InitialData, seedInitialData } from './client/initial-data.ts'
import { operationOf } from './client/operations.ts'
import { createQueryClient } from './client/query-client.ts'
import { DemoSpaceContext } from './demo/DemoSpace.tsx'
import { STATUS_TRANSLATIONS } from './public/status/status-translations.ts'
import { StatusPage } from './public/status/StatusPage.tsx'
import { Frame } from './Frame.tsx'
import { basePathOf } from './i18n/language.tsx'
import { matchAddress, PAGE_MODULES, type Route, ROUTES } from './routes.ts'
import { windowTitle } from './design/Page.tsx'

/** The public status page as the server sends it. */
export interface DrawnPage {
  /** Language tag of the document. */
  readonly lang: string
  readonly title: string
  readonly description: string
  /** HTML of the app's root element. */
  readonly html: string
  /** Id of the element that holds the initial data. */
  readonly initialDataId: string
}

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Delivery status for stores and for the network: what runs, what does not, and when the next update comes.',
  fr: 'État des livraisons, pour les magasins et pour le réseau\u00a0: ce qui est en service, ce qui ne l’est pas et quand viendra la prochaine mise à jour.',
}

/** Exports for the server: the router, and the modules of each page that a browser needs. */
export const findRoute = matchAddress
export const pageModules = PAGE_MODULES
/** The module of the prerendered page. */
export const [statusModule] = PAGE_MODULES.status

/** The path templates that each page requests first. None for a prerendered page, which contains its data. */
export const pageRequests = Object.fromEntries(
  Object.entries(ROUTES).map(([name, { requests, isDrawn = false }]: [string, Route]) => [
    name,
    (requests === undefined || isDrawn ? [] : ['getSession' as const, ...requests]).map(
      (operation) => operationOf(operation).path,
    ),
  ]),
)

/** Prerenders the status page without a session, as of `first`. `demo` adds the demonstration bar. */
export function drawStatus(language: Language, first: InitialData, demo: boolean): DrawnPage {
  const client = createQueryClient(() => undefined)
  seedInitialData(client, first)
  return {
    lang: `${language}-CA`,
    title: windowTitle(STATUS_TRANSLATIONS[language].title),
    description: DESCRIPTIONS[language],
    html: renderToString(
      <DemoSpaceContext value={demo ? first.status.asOf : null}>
        <Frame language={language} client={client} address={`${basePathOf(language)}/`}>
          <StatusPage />
        </Frame>
      </DemoSpaceContext>,
    ),
    initialDataId: INITIAL_DATA_ID,
  }
}
