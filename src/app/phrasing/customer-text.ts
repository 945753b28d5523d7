import type { Language } from '../../domain/facts/bilingual.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { createFormat } from '../i18n/format.ts'
import type { Tone } from '../design/StatusIcon.tsx'
import type { StoreStatus } from './store-status.ts'
import { CUSTOMER_TRANSLATIONS } from './customer-translations.ts'

type Network = StoreStatus['network']

/** The text for a store's customers, in one language: the network status and nothing about the store. */
export interface CustomerText {
  readonly language: Language
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
  /** Empty if there is nothing to explain. */
  readonly reason: string
  readonly asOf: string
}

const TONES: Readonly<Record<Network['mode'], Tone>> = {
  paused: 'stop',
  disrupted: 'stop',
  recovering: 'wait',
  doubtful: 'wait',
  normal: 'done',
}

const formats = { en: createFormat('en'), fr: createFormat('fr') }

export function customerText({ mode, everywhere }: Network, asOf: Instant, language: Language): CustomerText {
  const t = CUSTOMER_TRANSLATIONS[language]
  return {
    language,
    tone: TONES[mode],
    word: t.word[mode],
    sentence: t.sentence[mode](everywhere ? t.toAllStores : t.toRegion),
    reason: t.reason[mode],
    asOf: t.asOf(formats[language].moment(asOf)),
  }
}

/** Returns the text in both languages, `first` first. */
export function customerTextInBoth(network: Network, asOf: Instant, first: Language): CustomerText[] {
  const languages: readonly Language[] = first === 'fr' ? ['fr', 'en'] : ['en', 'fr']
  return languages.map((language) => customerText(network, asOf, language))
}

/** Returns the customer text as one line to copy. */
export function customerLine({ sentence, reason, asOf }: CustomerText): string {
  return [sentence, reason, asOf].filter((part) => part !== '').join(' ')
}
