import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Tone } from '../../ui/Shape.tsx'
import type { StatusTexts } from './status-texts.ts'

type Status = AnswerOf<Contract['getStatus']>
type Mode = Status['deliveries'][number]['mode']

const TONES: Readonly<Record<Mode, Tone>> = {
  paused: 'stop',
  recovering: 'wait',
  doubtful: 'wait',
  normal: 'done',
}
/** The gravest first: it gives the sentence. */
const GRAVEST: readonly Mode[] = ['paused', 'recovering', 'doubtful', 'normal']

export interface NetworkVerdict {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
}

/** The network's state in one word and one sentence. */
export function networkVerdict(
  status: Status,
  texts: StatusTexts,
  number: (value: number) => string,
): NetworkVerdict {
  const mode = GRAVEST.find((each) => status.deliveries.some((region) => region.mode === each)) ?? 'normal'
  return { tone: TONES[mode], word: texts.words[mode], sentence: sentenceOf(mode, status, texts, number) }
}

function sentenceOf(
  mode: Mode,
  status: Status,
  texts: StatusTexts,
  number: (value: number) => string,
): string {
  const concerned = status.deliveries.filter((region) => region.mode === mode)
  const everywhere = concerned.length === status.deliveries.length
  const regions = concerned.map(({ region }) => texts.regions[region]).join(', ')
  switch (mode) {
    case 'paused':
      return everywhere ? texts.pausedAll(number(status.storeCount)) : texts.pausedIn(regions)
    case 'recovering':
      return everywhere ? texts.recoveringAll : texts.recoveringIn(regions)
    case 'doubtful':
      return texts.doubtful
    case 'normal':
      return status.services.every((service) => service.status === 'operational')
        ? texts.normal
        : texts.normalAmid
  }
}
