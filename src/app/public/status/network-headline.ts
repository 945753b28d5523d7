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
/** The gravest first: it gives the sentence. */
const GRAVEST: readonly Mode[] = ['paused', 'disrupted', 'recovering', 'doubtful', 'normal']

export interface NetworkHeadline {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
}

/** The network's state in one word and one sentence. */
export function networkHeadline(status: Status, texts: StatusTranslations, format: Format): NetworkHeadline {
  const mode = GRAVEST.find((each) => status.deliveries.some((region) => region.mode === each)) ?? 'doubtful'
  return { tone: TONES[mode], word: texts.words[mode], sentence: sentenceOf(mode, status, texts, format) }
}

function sentenceOf(mode: Mode, status: Status, texts: StatusTranslations, format: Format): string {
  const concerned = status.deliveries.filter((region) => region.mode === mode)
  const everywhere = concerned.length === status.deliveries.length
  const regions = format.list(concerned.map(({ region }) => texts.regions[region]))
  switch (mode) {
    case 'paused':
      return everywhere ? texts.pausedAll(format.number(status.storeCount)) : texts.pausedIn(regions)
    case 'recovering':
      return everywhere ? texts.recoveringAll : texts.recoveringIn(regions)
    case 'disrupted':
      return everywhere ? texts.disruptedAll : texts.disruptedIn(regions)
    case 'doubtful':
      return texts.doubtful
    case 'normal':
      return status.services.every((service) => service.status === 'operational')
        ? texts.normal
        : texts.normalAmid
  }
}
