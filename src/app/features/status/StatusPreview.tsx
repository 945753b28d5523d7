import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Instant } from '../../../domain/instant.ts'
import { StatusContent } from './StatusContent.tsx'

/** The public page as it would be. */
export function StatusPreview(props: { status: AnswerOf<Contract['getStatus']>; asOf: Instant }) {
  return <StatusContent {...props} way={null} />
}
