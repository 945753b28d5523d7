import { part as laterContract } from 'virtual:client-contract/later'
import type { Instant } from '../../../domain/time/instant.ts'
import { usePerson } from '../../client/use-session.ts'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Accesses } from './Accesses.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { CustomerLine } from '../customer-card/CustomerLine.tsx'
import { Launches } from '../launches/Launches.tsx'
import { QueueCard } from '../../recovery/QueueCard.tsx'
import { OrderingRules } from '../measures/OrderingRules.tsx'
import { Questions } from '../questions/Questions.tsx'
import { StoreUpdates } from './StoreUpdates.tsx'
import { Waivers } from '../waivers/Waivers.tsx'
import { carry } from '../../client/operations.ts'

carry(laterContract)

interface DetailsProps {
  readonly storeStatus: StoreStatus
  readonly asOf: Instant
}

/** Below the orders: updates and the delivery queue. */
export function StoreNews({ storeStatus, asOf }: DetailsProps) {
  return (
    <>
      <StoreUpdates storeId={storeStatus.store.id} incidents={storeStatus.incidents} asOf={asOf} />
      <ScreenOnly>
        <QueueCard />
      </ScreenOnly>
    </>
  )
}

/** Beside the orders: fees, ordering limits, common questions, launches, customer line and access log. */
export function StoreTerms({ storeStatus, asOf }: DetailsProps) {
  const { store, waivers, slipped, network } = storeStatus
  // Only the store sees its access log; staff view the page without it.
  const isRetailer = usePerson()?.role === 'retailer'
  return (
    <>
      <Waivers waivers={waivers} asOf={asOf} />
      <OrderingRules storeStatus={storeStatus} asOf={asOf} />
      <Questions storeStatus={storeStatus} asOf={asOf} />
      <Launches slipped={slipped} asOf={asOf} />
      <ScreenOnly>
        <CustomerLine storeId={store.id} network={network} asOf={asOf} />
        {isRetailer && <Accesses storeId={store.id} asOf={asOf} />}
      </ScreenOnly>
    </>
  )
}
