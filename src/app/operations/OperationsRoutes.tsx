import { part as laterContract } from 'virtual:client-contract/later'
import { part as operationsContract } from 'virtual:client-contract/operations'
import { RoleOnly } from '../access/RoleOnly.tsx'
import { carry } from '../client/operations.ts'
import { lazyPage, pageOf, type Pages } from '../lazy-page.tsx'
import type { RouteMatch, RoutesOf } from '../routes.ts'
import { type Previews, PreviewsContext } from './previews.ts'

// Only the operations bundle carries the contract of the operations endpoints.
carry(operationsContract)
carry(laterContract)

const PAGES: Pages<RoutesOf<'operations'>> = {
  network: lazyPage(async () => (await import('./network/NetworkPage.tsx')).NetworkPage),
  coverage: lazyPage(async () => (await import('./network/coverage/CoveragePage.tsx')).CoveragePage),
  incidents: lazyPage(async () => (await import('./publishing/IncidentsPage.tsx')).IncidentsPage),
  publish: lazyPage(async () => (await import('./publishing/DraftPage.tsx')).DraftPage),
  draft: lazyPage(async () => (await import('./publishing/DraftPage.tsx')).DraftPage),
  recovery: lazyPage(async () => (await import('./recovery/RecoveryPage.tsx')).RecoveryPage),
  launches: lazyPage(async () => (await import('./launches/LaunchesPage.tsx')).LaunchesPage),
  waivers: lazyPage(async () => (await import('./waivers/WaiversPage.tsx')).WaiversPage),
  people: lazyPage(async () => (await import('./people/PeoplePage.tsx')).PeoplePage),
  audit: lazyPage(async () => (await import('./audit/AuditPage.tsx')).AuditPage),
  securityLog: lazyPage(async () => (await import('./security-log/SecurityLogPage.tsx')).SecurityLogPage),
}

/** The pages of the operations console. */
export function OperationsRoutes(props: { match: RouteMatch<RoutesOf<'operations'>>; previews: Previews }) {
  const { match, previews } = props
  return (
    <RoleOnly allowed="operations">
      <PreviewsContext value={previews}>{pageOf(PAGES, match)}</PreviewsContext>
    </RoleOnly>
  )
}
