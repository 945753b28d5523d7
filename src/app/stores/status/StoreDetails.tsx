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

interface DetailsProps {
  readonly storeStatus: StoreStatus
  readonly asOf: Instant
}

/** Below the orders: what has been said, and the queue. */
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

/** Beside the orders: what is not charged, what may be ordered, what slipped, and what else an owner asks. */
export function StoreTerms({ storeStatus, asOf }: DetailsProps) {
  const { store, waivers, slipped, network } = storeStatus
  // The access log is for the store alone; staff see the page without it.
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
