import { useMemo } from 'react'
import type { ResponseBody } from '../../client/send-request.ts'
import { type DayRange, type Forecast, forecast } from '../../../domain/recovery/forecast.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { type DeliveryQueue, queueFrom, type RegionKeys } from '../../../domain/recovery/delivery-queue.ts'
import type { RecoveryPhase } from '../../../domain/recovery/recovery-plan.ts'
import { lastServed } from '../../../domain/status/backlog-clearance.ts'
import type { Region } from '../../../domain/stores/store.ts'
import { type Move, movesOf, type WaitingStore } from '../../../domain/recovery/what-if.ts'

export type Places = ResponseBody<'getQueuePositions'>

export interface QueuedStore extends WaitingStore {
  readonly name: string
  readonly place: string
  readonly region: Region
}

/** The effect of a plan on the queue, compared with the published plan. */
export interface WhatIf {
  readonly queue: DeliveryQueue
  readonly published: Forecast | null
  readonly tried: Forecast | null
  readonly lastWas: DayRange | null
  readonly lastNow: DayRange | null
  readonly moves: readonly Move<QueuedStore>[]
}

/** Uses the functions behind the stores' pages, so the forecast matches what stores will see. */
export function useWhatIf(places: Places, asOf: Instant, phases: readonly RecoveryPhase[] | null): WhatIf {
  const { regions, stores, plan } = places
  const queue = useMemo(() => lineOf(regions), [regions])
  const waiting = useMemo(
    () => stores.map((store): QueuedStore => ({ ...store, entry: queue.entryOf(store) })),
    [queue, stores],
  )
  const published = useMemo(() => plan && forecast(plan, queue, asOf), [plan, queue, asOf])
  const tried = useMemo(() => phases && forecast({ phases }, queue, asOf), [phases, queue, asOf])
  const moves = useMemo(() => movesOf(waiting, published, tried), [waiting, published, tried])
  return {
    queue,
    published,
    tried,
    lastWas: published && lastServed(published.clearance),
    lastNow: tried && lastServed(tried.clearance),
    moves,
  }
}

const NONE: RegionKeys = { earliest: new Float64Array(), latest: new Float64Array() }

function lineOf(regions: Places['regions']): DeliveryQueue {
  const of = (region: Region): RegionKeys => {
    const own = regions.find((each) => each.region === region)
    return own === undefined
      ? NONE
      : { earliest: Float64Array.from(own.earliest), latest: Float64Array.from(own.latest) }
  }
  return queueFrom({
    East: of('East'),
    GTA: of('GTA'),
    Toronto: of('Toronto'),
    West: of('West'),
    North: of('North'),
  })
}
