import type { Page } from '@playwright/test'
import type { Language } from './drive.ts'

/** The parsed content of a store’s page. `null` for absent parts. */
export interface StorePageText {
  readonly word: string
  readonly asOf: string
  readonly day: string | null
  readonly position: PositionShown
  readonly next: string | null
  readonly fee: string | null
  /** Each waiver: its state, and the days left or the order that used it. */
  readonly waivers: readonly string[]
  /** Number and unit of the limit, with a question mark if it may have ended. */
  readonly cap: string | null
  readonly nights: 'possible' | 'possible → none' | null
  /** The number of launches without a day, including folded ones. */
  readonly delayed: number
  readonly newest: string | null
}

/** `a – b of n`, `a of n`, `none` if the page says that nothing is queued, or null without a position. */
export type PositionShown = 'range' | 'one' | 'none' | null

interface Words {
  readonly asOf: string
  readonly cells: Readonly<Record<'day' | 'position' | 'next' | 'fee', string>>
  readonly regions: Readonly<Record<'waivers' | 'rules' | 'launches' | 'said', string>>
  readonly counted: string
  readonly uncertain: string
  readonly limit: string
  readonly nights: Readonly<Record<'possible' | 'none', string>>
}

/** Patterns that identify the parts of the page, so that sentences may be reworded. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    asOf: '^As of ',
    cells: { day: 'delivery$', position: 'position in the queue', next: '^Next update', fee: '^Waived fees' },
    regions: {
      waivers: '^Waived fees',
      rules: '^Ordering limits',
      launches: '^Delayed launches',
      said: '^Updates',
    },
    counted: 'left$|last day|used',
    uncertain: 'still holds',
    limit: '^At most',
    nights: { possible: '^Delivery at night is possible', none: '^No delivery at night' },
  },
  fr: {
    asOf: '^En date du ',
    cells: { day: 'livraison', position: 'place dans la file', next: 'mise à jour', fee: '^Frais annulés' },
    regions: {
      waivers: '^Frais annulés',
      rules: '^Limites de commande',
      launches: '^Lancements',
      said: '^Mises à jour',
    },
    counted: 'il reste|dernier jour aujourd|utilisée',
    uncertain: 'vaut encore',
    limit: '^Au plus',
    nights: { possible: '^Une livraison de nuit est possible', none: '^Pas de livraison de nuit' },
  },
}

/** Reads a store’s page in one call, so that all of it is of the same moment. */
export function readStore(page: Page, language: Language): Promise<StorePageText> {
  return page.evaluate((words) => {
    const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
    const main = document.querySelector('main')
    const all = (selector: string, within: ParentNode | null = main): Element[] => [
      ...(within?.querySelectorAll(selector) ?? []),
    ]
    const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'i').test(text)
    const region = (pattern: string): Element | null =>
      all('section[aria-labelledby]').find((each) => matches(pattern, plain(each.querySelector('h2')?.textContent))) ??
      null
    const board = main?.querySelector('section:not([aria-labelledby])') ?? null

    const cells = all('dl > div', board).map((cell) => ({
      label: plain(cell.querySelector('dt')?.textContent),
      value: [...(cell.querySelector('dd')?.childNodes ?? [])].map((node) => plain(node.textContent)).join(' | '),
    }))
    const cell = (pattern: string): string | null => cells.find(({ label }) => matches(pattern, label))?.value ?? null

    const position = cell(words.cells.position)
    const positionShown = ((): 'range' | 'one' | 'none' | null => {
      if (position === null) return null
      const numbers = (position.split(' | ')[0] ?? '').replace(/(\d)[,\s](\d{3})/g, '$1$2').match(/\d+/g) ?? []
      const [from = 0, to = 0, of = 0] =
        numbers.length === 2 ? [numbers[0], ...numbers].map(Number) : numbers.map(Number)
      if (numbers.length > 0 && !(from >= 1 && from <= to && to <= of)) throw new Error(`No position: ${position}`)
      if (numbers.length === 3 && from < to) return 'range'
      return numbers.length === 2 ? 'one' : 'none'
    })()

    const waivers = all('li', region(words.regions.waivers)).map((item) => {
      const [state, , facts] = [...item.children].map((child) => plain(child.textContent))
      const counted = (facts ?? '').split(' · ').filter((fact) => matches(words.counted, fact))
      return [state, ...counted].join(', ').replace(/SO\d{9}/, 'SO…')
    })

    const rules = all('li', region(words.regions.rules))
    const limit = rules.find((rule) => matches(words.limit, plain(rule.querySelector('p')?.textContent)))
    const limited = /\d+ \p{L}+/u.exec(plain(limit?.textContent))?.[0] ?? null
    const doubtful = matches(words.uncertain, plain(limit?.textContent))
    const nightsSaid = ((): 'possible' | 'possible → none' | null => {
      const texts = rules.flatMap((rule) => [...(rule.querySelector('p')?.childNodes ?? [])])
      const possible = texts.filter((node) => matches(words.nights.possible, plain(node.textContent)))
      const none = texts.some((node) => matches(words.nights.none, plain(node.textContent)))
      if (possible.length === 0 && !none) return null
      const struck = possible.every((node) => node.nodeName === 'DEL')
      if (none !== struck) throw new Error('Deliveries at night are both possible and not.')
      return none ? 'possible → none' : 'possible'
    })()

    const launches = region(words.regions.launches)
    return {
      word: plain(board?.querySelector('p')?.textContent),
      asOf:
        all('span', board)
          .map((each) => plain(each.textContent))
          .findLast((text) => matches(words.asOf, text) && !text.includes(' · '))
          ?.replace(new RegExp(words.asOf), '') ?? '',
      day: cell(words.cells.day),
      position: positionShown,
      next: cell(words.cells.next),
      fee: cell(words.cells.fee),
      waivers,
      cap: limited === null ? null : `${limited}${doubtful ? '?' : ''}`,
      nights: nightsSaid,
      delayed: all('tbody tr', launches).length,
      newest: plain(region(words.regions.said)?.querySelector('h3')?.textContent) || null,
    }
  }, WORDS[language])
}
