import type { Id } from '../domain/facts/fact.ts'
import { type Random, randomOf } from './random.ts'

/** Returns a source of ids, 32 hexadecimal digits each. A label always gives the same ids in order. */
export function idsOf(label: string): () => Id {
  const random = randomOf(`ids of ${label}`)
  return () => draw(random)
}

/** The id of a fact that other facts refer to. It does not depend on other ids. */
export function namedId(label: string): Id {
  return draw(randomOf(`id named ${label}`))
}

function draw({ u32 }: Random): Id {
  return eightDigits(u32()) + eightDigits(u32()) + eightDigits(u32()) + eightDigits(u32())
}

// Some 60,000 ids are made at once. Character codes take a fraction of the time of number formatting.
function eightDigits(u32: number): string {
  return String.fromCharCode(
    digit(u32 >>> 28),
    digit(u32 >>> 24),
    digit(u32 >>> 20),
    digit(u32 >>> 16),
    digit(u32 >>> 12),
    digit(u32 >>> 8),
    digit(u32 >>> 4),
    digit(u32),
  )
}

/** The character code of the lowest four bits: `0` is 48, `a` is 97. */
function digit(bits: number): number {
  const value = bits & 15
  return value < 10 ? 48 + value : 87 + value
}
