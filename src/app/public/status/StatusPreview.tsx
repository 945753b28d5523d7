import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { StatusContent } from './StatusContent.tsx'

/** The public page as it would be. */
export function StatusPreview(props: { status: ResponseBody<'getStatus'>; asOf: Instant }) {
  return <StatusContent {...props} way={null} />
}
