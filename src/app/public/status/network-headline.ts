import type { ResponseBody } from '../../client/send-request.ts'
import type { Format } from '../../i18n/format.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
import type { StatusTranslations } from './status-translations.ts'

type Status = ResponseBody<'getStatus'>
type Kind = Status['headline']['kind']

const TONES: Readonly<Record<Kind, Tone>> = {
  paused: 'stop',
  disrupted: 'stop',
  recovering: 'wait',
  overdue: 'wait',
  not_confirmed: 'wait',
  late: 'wait',
  doubtful: 'wait',
  affected: 'wait',
  normal: 'done',
}

export interface NetworkHeadline {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
}

/** Returns the headline of the network as one word and one sentence. */
export function networkHeadline(status: Status, t: StatusTranslations, format: Format): NetworkHeadline {
  const { kind } = status.headline
  return { tone: TONES[kind], word: t.words[kind], sentence: sentenceOf(status, t, format) }
}

function sentenceOf(status: Status, t: StatusTranslations, format: Format): string {
  const { kind, regions, stores } = status.headline
  const everywhere = regions.length === status.deliveries.length
  const where = format.list(regions.map((region) => t.regions[region]))
  switch (kind) {
    case 'paused':
      return everywhere ? t.pausedAll(format.number(status.storeCount)) : t.pausedIn(where)
    case 'recovering':
      return everywhere ? t.recoveringAll : t.recoveringIn(where)
    case 'disrupted':
      return everywhere ? t.disruptedAll : t.disruptedIn(where)
    case 'overdue':
    case 'not_confirmed':
    case 'late':
      return t.late[kind](format.number(stores ?? 0))
    case 'doubtful':
      return t.doubtful
    case 'affected':
      return t.affected
    case 'normal':
      return isAllRunning(status) ? t.normal : t.normalAmid
  }
}

/** Not while anything is open, be it about data alone. */
function isAllRunning({ services, incidents }: Status): boolean {
  return (
    services.every(({ status }) => status === 'operational') && incidents.every(({ status }) => status === 'scheduled')
  )
}
