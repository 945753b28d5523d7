import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { storeStatusView } from '../../api/status/store-status-view.ts'
import type { Bilingual, Language } from '../../domain/facts/bilingual.ts'
import { instant } from '../../domain/time/instant.ts'
import { answersFor } from '../../domain/questions/question-answers.ts'
import { type Topic, TOPICS } from '../../domain/questions/question-topic.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { august2022 } from '../../scenario/august-2022.ts'
import { networkAt } from '../../scenario/network-at.ts'
import { createFormat } from '../i18n/format.ts'
import { ORDER_TRANSLATIONS } from './order-translations.ts'
import { QUESTION_TRANSLATIONS } from './asked-translations.ts'
import { sentencesOf } from './question-text.ts'
import { RULE_TRANSLATIONS } from './rule-translations.ts'
import { PAGE_TRANSLATIONS } from './page-translations.ts'
import { STORE_TRANSLATIONS } from './store-translations.ts'
import { HEADLINE_TRANSLATIONS } from './headline-translations.ts'

const scenario = august2022()
type Part = keyof typeof scenario.storyStores

/** Returns every answer on the page of a store in the story, by topic, with ordinary spaces. */
function answersAt(part: Part, at: string, language: Language): Readonly<Record<Topic, string>> {
  const asOf = instant(at)
  const store = scenario.stores.find(({ id }) => id === scenario.storyStores[part])
  if (store === undefined) throw new Error(`no store ${part}`)
  const orders = scenario.orders.filter(({ order }) => order.storeId === store.id)
  const around = storeStatusView(
    storeStatusOf(store, orders, networkAt(scenario, asOf), []),
    scenario.network,
    [],
    asOf,
  )
  const questionPhrasing = {
    language,
    t: QUESTION_TRANSLATIONS[language],
    rules: RULE_TRANSLATIONS[language],
    orders: ORDER_TRANSLATIONS[language],
    store: STORE_TRANSLATIONS[language],
    page: PAGE_TRANSLATIONS[language],
    phrasing: {
      t: HEADLINE_TRANSLATIONS[language],
      format: createFormat(language),
      asOf,
      inLanguage: (text: Bilingual) => text[language],
    },
    around,
  }
  const answers = answersFor(around, part === 'inQueue' ? 1 : 24)
  const said = answers.map((answer) => [answer.topic, sentencesOf(answer, questionPhrasing).join(' ')] as const)
  return Object.fromEntries(said) as Record<Topic, string>
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const FRIDAY = '2022-08-05T23:00:00-04:00'
const MORNING = '2022-08-09T09:00:00-04:00'
const CAP = '2022-08-11T12:00:00-04:00'
const HUNDREDS = '2022-08-12T12:00:00-04:00'
const NORMAL = '2022-08-18T12:00:00-04:00'
const SEPTEMBER = '2022-09-01T12:00:00-04:00'
const OCTOBER = '2022-10-01T00:00:00-04:00'
const MOMENTS = [FRIDAY, MORNING, CAP, HUNDREDS, NORMAL, SEPTEMBER, OCTOBER]

describe.each(MOMENTS)('at %s', (at) => {
  test.each(Object.keys(scenario.storyStores) as Part[])('%s: answers every topic in both languages', (part) => {
    const [en, fr] = [answersAt(part, at, 'en'), answersAt(part, at, 'fr')]
    for (const text of [...Object.values(en), ...Object.values(fr)]) {
      expect(text).toMatch(/^[A-ZÀ-Ü0-9“«].*[.”»]$/)
      expect(text).not.toMatch(/undefined|null|\.\.|\bOCS\b/)
    }
    // French typography: no-break spaces, curly apostrophes, no space before ; and ?.
    for (const text of Object.values(fr)) expect(text).not.toMatch(/ [:»%$]|« |\d \d{3}|\d h\b|'|\s[;?!]/)
    expect(TOPICS.filter((topic) => fr[topic] === en[topic])).toEqual([])
  })
})

// [store, moment, part of the English answer, part of the French answer].
type Row = readonly [Part, string, string, string]
const SAYS: Partial<Readonly<Record<Topic, readonly Row[]>>> = {
  will_it_come: [
    ['inQueue', FRIDAY, 'is on schedule', 'est prévue comme d’habitude'],
    ['inQueue', MORNING, 'is paused. No restart day yet. So is every other store’s.', 'Elle n’a pas été annulée.'],
    ['inQueue', CAP, 'is expected between Fri 12 Aug and Sat 13 Aug.', 'entre le ven. 12 août et le sam. 13 août'],
    ['inQueue', HUNDREDS, 'comes today, 6:00 p.m. – 10:00 p.m.', 'arrive aujourd’hui, de 18 h à 22 h.'],
    ['inProcess', CAP, 'is on its way', 'est en route'],
  ],
  late_notice: [
    ['inQueue', FRIDAY, 'No incident is open.', 'Aucun incident n’est ouvert.'],
    [
      'inQueue',
      MORNING,
      'published Mon 8 Aug, 10:49 p.m. EDT. What it says holds since Fri 5 Aug, 3 days earlier.',
      'publié le lun. 8 août, 22 h 49 (HAE). Cela vaut depuis le ven. 5 août, soit 3 jours plus tôt.',
    ],
    ['inQueue', CAP, 'does not know its reasons', 'ne connaît pas ses raisons'],
  ],
  restart: [
    [
      'inQueue',
      MORNING,
      'No restart day has been published. Deliveries are paused for every store. Not known yet; next update by the end of today.',
      'Pas encore connu; prochaine mise à jour d’ici la fin de la journée.',
    ],
    [
      'inQueue',
      '2022-08-10T00:30:00-04:00',
      'was promised by the end of Tue 9 Aug and is overdue.',
      'elle est en retard.',
    ],
    [
      'inQueue',
      '2022-08-08T22:49:00-04:00',
      'no time has been given for the next update.',
      'aucune heure n’a été annoncée',
    ],
    ['deliveredBefore', MORNING, 'stands in the notice', 'se trouve dans l’avis'],
    [
      'inQueue',
      CAP,
      'Deliveries are resuming, in the order of the queue.',
      'Les livraisons reprennent, dans l’ordre de la file.',
    ],
    ['inQueue', NORMAL, 'Deliveries go by the ordering calendar.', 'suivent le calendrier des commandes'],
  ],
  queue_position: [
    ['inQueue', MORNING, '383 – 397 of 1,113', '383 à 397 sur 1 113'],
    ['inQueue', HUNDREDS, 'has left the queue', 'est sortie de la file'],
    ['deliveredBefore', MORNING, 'No order of yours is waiting.', 'Aucune de vos commandes n’est en attente.'],
    ['inQueue', NORMAL, 'no queue is being served', 'il n’y a pas de file d’attente'],
  ],
  stock_cover: [
    ['inQueue', MORNING, 'holds no stock levels', 'ne conserve aucun niveau de stock'],
    ['inQueue', CAP, 'between Fri 12 Aug and Sat 13 Aug', 'entre le ven. 12 août et le sam. 13 août'],
  ],
  which_store_first: [
    ['inQueue', MORNING, 'no other store here', 'aucun autre magasin'],
    ['inProcess', CAP, 'all 24 of yours', 'vos 24 magasins'],
  ],
  order_again: [
    ['inQueue', MORNING, 'does not change your position', 'ne fait pas perdre votre place'],
    ['inQueue', CAP, 'At most 30 cases in the order cycle.', 'Au plus 30 caisses pour le cycle de commande.'],
  ],
  who_pays: [
    ['inQueue', FRIDAY, 'No fee is waived for your store now.', 'Aucune dispense de frais'],
    [
      'inQueue',
      MORNING,
      'Not charged to you now: delivery fees, through Fri 30 Sep.',
      'les frais de livraison, jusqu’au ven. 30 sept. inclus.',
    ],
  ],
  only_waivers: [
    [
      'inQueue',
      MORNING,
      'from Thu 1 Sep: the emergency-order fee ($500), for one order, through Fri 31 Mar 2023.',
      'à partir du jeu. 1er sept. : les frais de commande urgente (500 $), pour une commande',
    ],
    [
      'inQueue',
      SEPTEMBER,
      'now: the emergency-order fee ($500)',
      'en ce moment : les frais de commande urgente (500 $)',
    ],
    [
      'inQueue',
      OCTOBER,
      'No longer waived: delivery fees. The last day was Fri 30 Sep.',
      'Le dernier jour de la dispense était le ven. 30 sept.',
    ],
    ['deliveredBefore', OCTOBER, 'Used already', 'Dispense déjà utilisée'],
  ],
  night_delivery: [
    ['inQueue', MORNING, 'No delivery at night has been announced.', 'Aucune livraison de nuit n’a été annoncée.'],
    ['inQueue', CAP, 'It may come at night', 'peut arriver la nuit'],
    ['inQueue', HUNDREDS, 'dropped (published Fri 12 Aug)', 'abandonnée (avis du ven. 12 août)'],
    [
      'inQueue',
      SEPTEMBER,
      'Whether these hours still hold was not published.',
      'On ne sait pas si ces heures valent encore',
    ],
  ],
  called_normal: [
    ['inQueue', MORNING, 'does not call them normal', 'ne sont pas revenues à la normale'],
    [
      'inQueue',
      NORMAL,
      'deliveries go by the calendar. Your Thursday delivery is on schedule.',
      'les livraisons suivent le calendrier.',
    ],
    ['inQueue', '2022-08-24T18:00:00-04:00', 'some may be late', 'certaines pourraient être en retard'],
  ],
  cap_meaning: [
    ['inQueue', MORNING, 'There is no limit today.', 'Il n’y a aucune limite aujourd’hui.'],
    ['inQueue', CAP, 'Press reports differ: 30 cases in two, 30 packs in one', 'Les médias ne concordent pas'],
    ['inQueue', SEPTEMBER, 'Whether it still holds was not published.', 'On ne sait pas si cela vaut encore'],
  ],
  for_customers: [
    ['inQueue', MORNING, 'are suspended', 'sont suspendues'],
    ['inQueue', NORMAL, 'are running', 'suivent leur cours'],
  ],
}

const rows = Object.entries(SAYS).flatMap(([topic, given]) => given.map((row) => [topic as Topic, ...row] as const))

test.each(rows)('%s: %s at %s', (topic, part, at, en, fr) => {
  expect(plain(answersAt(part, at, 'en')[topic])).toContain(en)
  expect(plain(answersAt(part, at, 'fr')[topic])).toContain(fr)
})

test('a range is never stated as a day', () => {
  for (const text of Object.values(answersAt('inQueue', CAP, 'en'))) {
    expect(text).not.toMatch(/(?:comes|delivery (?:is|on)|expected) (?:Fri|Sat)/)
  }
})

test('docs/retailer-questions.md contains the current questions and answers', () => {
  const docs = readFileSync('docs/retailer-questions.md', 'utf8')
  const answers = answersAt('inQueue', MORNING, 'en')
  for (const [index, topic] of TOPICS.entries()) {
    const row = docs.split('\n').find((line) => line.startsWith(`| ${index + 1} |`)) ?? ''
    expect(row).toContain(`| ${QUESTION_TRANSLATIONS.en.questions[topic]} |`)
    expect(row).toContain(`| ${plain(answers[topic])} |`)
    expect(row).toMatch(/https:\/\/\S+\)(?:, \[.*\))* \|$/)
  }
})
