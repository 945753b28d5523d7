import type { DrizzleTransaction } from '../database/database.ts'

/** Runs a query in the transaction after the previous one has ended or failed. */
export type Ask = <T>(question: (transaction: DrizzleTransaction) => Promise<T>) => Promise<T>

export interface Questions {
  readonly ask: Ask
  /**
   * Waits for pending queries and rejects later ones. A failed call may still send queries, which would run
   * after its transaction, under another role and on a connection of another call.
   */
  readonly end: () => Promise<void>
}

/** Serializes the queries of a call: a connection runs one at a time. */
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
