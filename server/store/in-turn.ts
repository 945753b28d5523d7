/** Runs tasks one after the other, each when the one before has ended, however it ended. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** A connection answers one question at a time, though a call may ask several at once. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
