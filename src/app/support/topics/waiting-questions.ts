import type { TopicAnswer } from './TopicTable.tsx'

export type Waiting = TopicAnswer['questions'][number]

/** How many stores ask these. */
export function storesOf(questions: readonly Pick<Waiting, 'storeId'>[]): number {
  return new Set(questions.map(({ storeId }) => storeId)).size
}
