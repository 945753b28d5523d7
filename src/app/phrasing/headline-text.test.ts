import { expect, test } from 'vitest'
import { day } from '../../domain/time/day.ts'
import { instant } from '../../domain/time/instant.ts'
import { timeZone } from '../../domain/time/time-zone.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import { createFormat } from '../i18n/format.ts'
import { HEADLINE_TRANSLATIONS } from './headline-translations.ts'
import { outlookText } from './headline-text.ts'
import type { Outlook } from './store-status.ts'

const asOf = instant('2022-08-08T18:00:00-04:00')
const hours = { from: '09:00', to: '13:00', timeZone: timeZone('America/Winnipeg') } as const
const unsure: Outlook = {
  kind: 'on_its_way',
  since: instant('2022-08-05T08:00:00-04:00'),
  expected: { day: day('2022-08-08'), hours },
  held: false,
  isRest: false,
  risk: 'not_confirmed',
  silentSince: instant('2022-08-05T22:10:00-04:00'),
}

test.each<[Language, string, string, string]>([
  [
    'en',
    'Not confirmed',
    'Your Monday delivery is not confirmed.',
    'It was due today, 9:00 a.m. – 1:00 p.m. CDT. There is no news from the warehouse since Fri 5 Aug, 10:10 p.m. EDT: whether it came is not known here.',
  ],
  [
    'fr',
    'Non confirmée',
    'Votre livraison de lundi n’est pas confirmée.',
    'Elle était attendue aujourd’hui, de 9 h à 13 h (HAC). L’entrepôt n’a rien transmis depuis le ven. 5 août, 22 h 10 (HAE) : on ne sait pas ici si elle est arrivée.',
  ],
])('a day that passed without news is not confirmed, in the time zone of its store (%s)', (language, ...expected) => {
  const t = HEADLINE_TRANSLATIONS[language]
  const phrasing = { t, format: createFormat(language), asOf, inLanguage: () => '' }
  const { tone, word, sentence, reason } = outlookText(unsure, phrasing)
  expect(tone).toBe('unknown')
  expect([word, sentence, reason].map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected)
  // An order that has not left, or whose attempt failed, says the same.
  const planned = { kind: 'on_schedule', planned: unsure.expected, risk: unsure.risk, silentSince: unsure.silentSince }
  expect(outlookText(planned as Outlook, phrasing).reason).toBe(reason)
})
