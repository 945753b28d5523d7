/** Gives way to one at a time: `enter` waits for those before, and what it gives lets the next one in. */
export interface OneAtATime {
  enter(): Promise<() => void>
}

export function createOneAtATime(): OneAtATime {
  let last: Promise<void> = Promise.resolve()
  return {
    async enter() {
      const before = last
      const mine = Promise.withResolvers<void>()
      last = mine.promise
      await before
      return mine.resolve
    },
  }
}
