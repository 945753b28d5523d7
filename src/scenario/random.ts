/** A stream of pseudo-random numbers. The same label gives the same stream on every computer. */
export interface Random {
  /** An unsigned 32-bit integer. */
  readonly u32: () => number
  /** An integer from 0 to `limit` − 1. */
  readonly below: (limit: number) => number
  /** An integer from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True once in `n` draws, on average. */
  readonly oneIn: (n: number) => boolean
  /** One of `list`. Throws RangeError when it is empty. */
  readonly pick: <T>(list: readonly T[]) => T
  /** `list` in random order. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** Returns the stream named `label`. Separate streams keep parts of the scenario independent. */
export function randomOf(label: string): Random {
  const u32 = sfc32(label)
  const below = (limit: number) => Math.floor((u32() / 4_294_967_296) * limit)
  return {
    u32,
    below,
    between: (low, high) => low + below(high - low + 1),
    oneIn: (n) => below(n) === 0,
    pick: (list) => at(list, below(list.length)),
    shuffled: (list) => shuffled(list, below),
  }
}

// sfc32, the small fast counter generator of PractRand (public domain), with 128 bits of state and no clock.
function sfc32(label: string): () => number {
  let [a, b, c, counter] = [hash(label, 0x9e37_79b9), hash(label, 0x243f_6a88), hash(label, 0xb7e1_5162), 1]
  function next(): number {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }
  // Twelve rounds mix the seed into all bits of the state.
  for (let round = 0; round < 12; round += 1) next()
  return next
}

function hash(text: string, seed: number): number {
  let mixed = seed
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x0100_0193)
    mixed ^= mixed >>> 15
  }
  return mixed | 0
}

/** The Fisher–Yates shuffle. */
function shuffled<T>(list: readonly T[], below: (limit: number) => number): T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const kept = at(mixed, last)
    mixed[last] = at(mixed, other)
    mixed[other] = kept
  }
  return mixed
}

function at<T>(list: readonly T[], index: number): T {
  const each = list[index]
  if (each === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return each
}
