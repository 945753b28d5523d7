import type { OrderLine } from '../domain/orders/order.ts'
import type { Random } from './random.ts'

/** The cases loaded: all, or one line short. `received` is whether that counts as a part delivery. */
export interface Load {
  readonly cases: readonly number[]
  readonly received: 'delivered' | 'partly_delivered'
}

/** One load in `n` is short. Of those, two in five are received as a part delivery. */
export function loadOf(lines: readonly OrderLine[], random: Random, n: number): Load {
  const whole = lines.map(({ ordered }) => ordered)
  if (!random.oneIn(n)) return { cases: whole, received: 'delivered' }
  const line = random.below(lines.length)
  const left = random.below(Math.max(1, whole[line] ?? 1))
  const cases = whole.map((ordered, index) => (index === line ? left : ordered))
  return { cases, received: random.below(5) < 2 ? 'partly_delivered' : 'delivered' }
}
