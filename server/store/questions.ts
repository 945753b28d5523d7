import type { DrizzleTransaction } from '../database/database.ts'

/** Asks the database of a transaction, when the question before has been answered, however it was. */
export type Ask = <T>(question: (transaction: DrizzleTransaction) => Promise<T>) => Promise<T>

/** A connection answers one question at a time, though a call may ask several at once. */
export function createQuestions(use: () => Promise<DrizzleTransaction>): Ask {
  let last: Promise<unknown> = Promise.resolve()
  return (question) => {
    const answer = async () => question(await use())
    const next = last.then(answer, answer)
    last = next.catch(() => undefined)
    return next
  }
}
