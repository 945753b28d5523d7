import type { TopicAnswer } from './TopicTable.tsx'

export type Waiting = TopicAnswer['questions'][number]

/** The number of different stores that ask these questions. */
export function storesOf(questions: readonly Pick<Waiting, 'storeId'>[]): number {
  return new Set(questions.map(({ storeId }) => storeId)).size
}
