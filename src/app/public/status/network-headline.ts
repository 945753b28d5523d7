import type { ResponseBody } from '../../client/send-request.ts'
import type { Format } from '../../i18n/format.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
import type { StatusTranslations } from './status-translations.ts'

type Status = ResponseBody<'getStatus'>
type Mode = Status['deliveries'][number]['mode']

const TONES: Readonly<Record<Mode, Tone>> = {
  paused: 'stop',
  disrupted: 'stop',
  recovering: 'wait',
  doubtful: 'wait',
  normal: 'done',
}
/** Most severe first: it determines the sentence. */
const GRAVEST: readonly Mode[] = ['paused', 'disrupted', 'recovering', 'doubtful', 'normal']

export interface NetworkHeadline {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
}

/** Returns the network status as one word and one sentence. Late deliveries count where no incident says more. */
export function networkHeadline(status: Status, t: StatusTranslations, format: Format): NetworkHeadline {
  const mode = GRAVEST.find((each) => status.deliveries.some((region) => region.mode === each)) ?? 'doubtful'
  if (status.late !== null && (mode === 'normal' || mode === 'doubtful')) {
    const { kind, stores } = status.late
    return { tone: 'wait', word: t.words.doubtful, sentence: t.late[kind](format.number(stores)) }
  }
  return { tone: TONES[mode], word: t.words[mode], sentence: sentenceOf(mode, status, t, format) }
}

function sentenceOf(mode: Mode, status: Status, t: StatusTranslations, format: Format): string {
  const concerned = status.deliveries.filter((region) => region.mode === mode)
  const everywhere = concerned.length === status.deliveries.length
  const regions = format.list(concerned.map(({ region }) => t.regions[region]))
  switch (mode) {
    case 'paused':
      return everywhere ? t.pausedAll(format.number(status.storeCount)) : t.pausedIn(regions)
    case 'recovering':
      return everywhere ? t.recoveringAll : t.recoveringIn(regions)
    case 'disrupted':
      return everywhere ? t.disruptedAll : t.disruptedIn(regions)
    case 'doubtful':
      return t.doubtful
    case 'normal':
      return status.services.every((service) => service.status === 'operational') ? t.normal : t.normalAmid
  }
}
