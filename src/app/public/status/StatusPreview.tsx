import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { StatusContent } from './StatusContent.tsx'

/** A preview of the public status page. */
export function StatusPreview(props: { status: ResponseBody<'getStatus'>; asOf: Instant }) {
  return <StatusContent {...props} way={null} />
}
