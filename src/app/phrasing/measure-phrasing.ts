import type { Language } from '../../domain/facts/bilingual.ts'
import type { DeliveryWindow } from '../../domain/measures/delivery-window.ts'
import type { ListedMeasures } from '../../domain/measures/measure.ts'
import type { Hours } from '../../domain/stores/store.ts'
import type { OrderCap } from '../../domain/measures/order-cap.ts'
import type { OrderPolicy } from '../../domain/measures/order-policy.ts'
import { oneStop } from '../i18n/one-stop.ts'
import { formatIn } from '../i18n/use-format.ts'
import type { StoreStatus } from './store-status.ts'

/** A measure as the store’s page lists it: its sentences. `was` is a revised value, shown struck out. */
export interface ListedSentence {
  readonly measure: Pick<StoreStatus['caps'][number], 'id' | 'state' | 'firstDay' | 'end' | 'note'>
  readonly parts: readonly (string | { readonly was: string })[]
}

interface ListPhrasing {
  /** The section of the page that lists it. */
  readonly section: 'ordering' | 'hours'
  readonly sentences: (
    storeStatus: Pick<StoreStatus, keyof ListedMeasures>,
    language: Language,
  ) => readonly ListedSentence[]
}

const PHRASING: { readonly [L in keyof ListedMeasures]: ListPhrasing } = {
  caps: {
    section: 'ordering',
    sentences: ({ caps }, language) =>
      caps.map((cap) => ({
        measure: cap,
        parts: [...(cap.was ? [{ was: capText(cap.was, language) }] : []), capText(cap, language)],
      })),
  },
  policies: {
    section: 'ordering',
    sentences: ({ policies }, language) =>
      policies.map((measure) => ({ measure, parts: [policyText(measure.policy, language)] })),
  },
  windows: {
    section: 'hours',
    sentences: ({ windows }, language) =>
      windows.map((window) => {
        const { overnight, was } = window
        const nights = WINDOW[language].overnight
        const isChanged = was !== null && was.overnight !== overnight
        return {
          measure: window,
          parts: [
            oneStop(windowText(window, language)),
            ...(isChanged ? [{ was: nights[was.overnight] }] : []),
            nights[overnight],
          ],
        }
      }),
  },
}

/** Returns the sentences of the measures in a section of the store’s page. */
export function listedSentences(
  section: ListPhrasing['section'],
  storeStatus: StoreStatus,
  language: Language,
): readonly ListedSentence[] {
  return Object.values(PHRASING)
    .filter((each) => each.section === section)
    .flatMap(({ sentences }) => sentences(storeStatus, language))
}

const CAP = {
  en: {
    cap: (number: string, unit: string, base: string) => `At most ${number} ${unit} ${base}.`,
    units: { case: { one: 'case', more: 'cases' }, pack: { one: 'pack', more: 'packs' } },
    bases: { order: 'per order', product: 'per product', cycle: 'in the order cycle' },
  },
  fr: {
    cap: (number: string, unit: string, base: string) => `Au plus ${number} ${unit} ${base}.`,
    units: { case: { one: 'caisse', more: 'caisses' }, pack: { one: 'paquet', more: 'paquets' } },
    bases: { order: 'par commande', product: 'par produit', cycle: 'pour le cycle de commande' },
  },
}

/** Returns an ordering limit as a sentence: number, unit and base. */
export function capText(
  { number, unit, base }: Pick<OrderCap, 'number' | 'unit' | 'base'>,
  language: Language,
): string {
  const { cap, units, bases } = CAP[language]
  const { one, more } = units[unit]
  return cap(formatIn(language).number(number), number === 1 ? one : more, bases[base])
}

const POLICY: Readonly<Record<Language, Readonly<Record<OrderPolicy['policy'], string>>>> = {
  en: {
    held: 'Orders are accepted and held in the queue.',
    cancelled: 'Open orders are cancelled.',
    resubmit: 'Open orders were cancelled: place them again.',
  },
  fr: {
    held: 'Les commandes sont acceptées et attendent dans la file.',
    cancelled: 'Les commandes en cours sont annulées.',
    resubmit: 'Les commandes en cours ont été annulées\u00a0: passez-les de nouveau.',
  },
}

/** Returns an order policy as a sentence. */
export function policyText(policy: OrderPolicy['policy'], language: Language): string {
  return POLICY[language][policy]
}

const WINDOW = {
  en: {
    daysAWeek: { seven: 'Seven days a week', more: (days: string) => `${days} days a week` },
    overnight: { possible: 'Delivery at night is possible.', no: 'No delivery at night.' },
  },
  fr: {
    daysAWeek: { seven: 'Sept jours sur sept', more: (days: string) => `${days} jours par semaine` },
    overnight: { possible: 'Une livraison de nuit est possible.', no: 'Pas de livraison de nuit.' },
  },
}

/** Returns the delivery days and hours as a sentence. */
export function windowText(
  { daysAWeek, ...hours }: Pick<DeliveryWindow, 'daysAWeek'> & Hours,
  language: Language,
): string {
  const format = formatIn(language)
  const { seven, more } = WINDOW[language].daysAWeek
  return `${daysAWeek === 7 ? seven : more(format.number(daysAWeek))}, ${format.hours(hours)}.`
}
