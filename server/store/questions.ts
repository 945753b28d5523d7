import type { DrizzleTransaction } from '../database/database.ts'

/** Asks the database of a transaction, when the question before has been answered, however it was. */
export type Ask = <T>(question: (transaction: DrizzleTransaction) => Promise<T>) => Promise<T>

export interface Questions {
  readonly ask: Ask
  /**
   * Waits for what was asked, and refuses what is asked later: a call that failed halfway may still have asked, and
   * after its transaction it would be answered under another role, on a connection that is somebody else's.
   */
  readonly end: () => Promise<void>
}

/** A connection answers one question at a time, though a call may ask several at once. */
export function createQuestions(use: () => Promise<DrizzleTransaction>): Questions {
  let last: Promise<unknown> = Promise.resolve()
  let isOver = false
  return {
    ask(question) {
      if (isOver) return Promise.reject(new Error('asked after the call had ended'))
      const answer = async () => question(await use())
      const next = last.then(answer, answer)
      last = next.catch(() => undefined)
      return next
    },
    async end() {
      for (let waited: unknown = null; waited !== last;) {
        waited = last
        await last
      }
      isOver = true
    },
  }
}
