import type { Id } from '../domain/fact.ts'
import { type Random, randomOf } from './random.ts'

/** A source of ids, 32 hexadecimal digits each; the same label gives the same ids in the same order. */
export function idsOf(label: string): () => Id {
  const random = randomOf(`ids of ${label}`)
  return () => draw(random)
}

/** The id of a fact that other facts name, so that it does not depend on how many were drawn before it. */
export function namedId(label: string): Id {
  return draw(randomOf(`id named ${label}`))
}

function draw(random: Random): Id {
  return eightDigits(random.u32()) + eightDigits(random.u32()) + eightDigits(random.u32()) + eightDigits(random.u32())
}

function eightDigits(u32: number): string {
  // One above the highest digit keeps the leading zeros, and costs less than padding.
  return (u32 + 0x1_0000_0000).toString(16).slice(1)
}
