import { plus } from '../time/instant.ts'
import { type Line, lineUp, type Place, type Turn } from '../recovery/line.ts'
import { REGIONS } from '../stores/store.ts'
import { PUBLISHED } from './facts.ts'

/** So many orders of one region, each with a place of its own. */
export function aLine(size: number): Line {
  return lineUp(
    Array.from({ length: size }, (_, index) => ({
      placedAt: plus(PUBLISHED, index),
      inProcess: 'no',
      region: 'Toronto',
    })),
  )
}

/** The turn at such a place in a line of one region. */
export function aTurn({ from, to }: Pick<Place, 'from' | 'to'>): Turn {
  const inToronto = (count: number) => REGIONS.map((region) => (region === 'Toronto' ? count : 0))
  return {
    place: { from, to, of: to },
    region: 'Toronto',
    surelyBefore: inToronto(from - 1),
    atMost: inToronto(to),
    own: from - 1,
  }
}
