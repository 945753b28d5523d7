// Long because it contains the whole table of what is true for stores at each moment of the story.
import { expect, type Page, test } from '@playwright/test'
import { inLanguage, type Language, moveClock, OFTEN, openAs, OWNER, type Part, storePath } from './drive.ts'
import { readStore, type StorePageText } from './read-store.ts'

/** What is true for every store at a moment, from the announcements of August 2022 in docs/sources.md. */
type ForAll = Pick<StorePageText, 'asOf' | 'next' | 'fee' | 'waivers' | 'cap' | 'nights' | 'delayed' | 'newest'>

/** What is true for one store. A key that `ForAll` also has overrides it. */
type Own = Pick<StorePageText, 'word' | 'day' | 'position'> & Partial<ForAll>

const NOTHING_SAID = { next: 'No open incident', cap: null, nights: null, delayed: 0, newest: null } as const
const AFTER = {
  next: 'No open incident',
  cap: '30 cases?',
  nights: 'possible → none',
  // The day on which launches resumed was never published, so none of the fourteen has a day.
  delayed: 14,
  newest: null,
} as const
const FEE_TO_30_SEP = 'Delivery fees | through Fri 30 Sep'
const OPENS_1_SEP = 'Opens Thu 1 Sep, not used'

const FOR_ALL: Readonly<Record<string, ForAll>> = {
  'friday-night': { ...NOTHING_SAID, asOf: 'Fri 5 Aug, 11:00 p.m. EDT', fee: 'Nothing today', waivers: [] },
  suspended: {
    ...NOTHING_SAID,
    asOf: 'Mon 8 Aug, 10:49 p.m. EDT',
    next: 'No time given',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 53 days left', OPENS_1_SEP],
    delayed: 14,
    newest: 'Deliveries to stores are suspended',
  },
  'first-morning': {
    ...NOTHING_SAID,
    asOf: 'Tue 9 Aug, 9:00 a.m. EDT',
    next: 'the end of today | in 14 hours',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 52 days left', OPENS_1_SEP],
    delayed: 14,
    newest: 'No deliveries today; no restart date yet',
  },
  restart: {
    ...NOTHING_SAID,
    asOf: 'Wed 10 Aug, 5:20 p.m. EDT',
    next: 'No time given',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 51 days left', OPENS_1_SEP],
    delayed: 14,
    newest: 'Deliveries are starting again, in small number',
  },
  cap: {
    asOf: 'Thu 11 Aug, 12:00 p.m. EDT',
    next: 'No time given',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 50 days left', OPENS_1_SEP],
    cap: '30 cases',
    nights: 'possible',
    delayed: 14,
    newest: 'Next order limited to 30 cases; deliveries seven days a week',
  },
  hundreds: {
    asOf: 'Fri 12 Aug, 12:00 p.m. EDT',
    next: 'No time given',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 49 days left', OPENS_1_SEP],
    cap: '30 cases',
    nights: 'possible → none',
    delayed: 14,
    newest: 'Hundreds of stores to be served over the next days; no deliveries at night',
  },
  'back-to-normal': {
    asOf: 'Thu 18 Aug, 12:00 p.m. EDT',
    next: 'No time given',
    fee: FEE_TO_30_SEP,
    waivers: ['In force, 43 days left', OPENS_1_SEP],
    cap: '30 cases',
    nights: 'possible → none',
    delayed: 14,
    newest: 'The government calls wholesale operations normal',
  },
  september: {
    ...AFTER,
    asOf: 'Thu 1 Sep, 12:00 p.m. EDT',
    fee: 'Delivery fees · Emergency-order fee',
    waivers: ['In force, 29 days left', 'In force, 211 days left, not used'],
  },
  'last-minute': {
    ...AFTER,
    asOf: 'Fri 30 Sep, 11:59 p.m. EDT',
    fee: 'Delivery fees · Emergency-order fee',
    waivers: ['In force, last day today', 'In force, 182 days left, not used'],
  },
  october: {
    ...AFTER,
    asOf: 'Sat 1 Oct, 12:00 a.m. EDT',
    fee: 'Emergency-order fee | through Fri 31 Mar 2023',
    waivers: ['Ended', 'In force, 181 days left, not used'],
  },
  april: {
    ...AFTER,
    // The year is optional.
    asOf: 'Sat 1 Apr, 12:00 p.m. EDT',
    fee: 'Nothing today',
    waivers: ['Ended', 'Ended, not used'],
  },
}

const USED = 'Used, used by SO… on Thu 8 Sep'
const MORNING = '9:00 a.m. – 1:00 p.m.'
const AFTERNOON = '1:00 p.m. – 5:00 p.m.'

const STORES: Readonly<Record<Part, Readonly<Record<string, Own>>>> = {
  inQueue: {
    'friday-night': { word: 'On schedule', day: `Thu 11 Aug | ${MORNING}`, position: null },
    suspended: { word: 'Paused', day: `No day yet | was ${MORNING}`, position: 'range' },
    'first-morning': { word: 'Paused', day: `No day yet | was ${MORNING}`, position: 'range' },
    restart: { word: 'In the queue', day: `No day yet | was Thu 11 Aug, ${MORNING}`, position: 'range' },
    cap: {
      word: 'In the queue',
      day: `Fri 12 Aug – Sat 13 Aug | was Thu 11 Aug, ${MORNING}`,
      position: 'range',
    },
    hundreds: { word: 'Confirmed', day: 'today | 6:00 p.m. – 10:00 p.m.', position: null },
    'back-to-normal': { word: 'On schedule', day: `Thu 25 Aug | ${MORNING}`, position: null },
    september: { word: 'On schedule', day: `Thu 8 Sep | ${MORNING}`, position: null },
    'last-minute': { word: 'On schedule', day: `Thu 6 Oct | ${MORNING}`, position: null },
    october: { word: 'On schedule', day: `Thu 6 Oct | ${MORNING}`, position: null },
    april: { word: 'On schedule', day: `Thu 6 Apr | ${MORNING}`, position: null },
  },
  inProcess: {
    'friday-night': { word: 'On schedule', day: `Mon 8 Aug | ${AFTERNOON}`, position: null },
    suspended: { word: 'Paused', day: `No day yet | was ${AFTERNOON}`, position: 'range' },
    'first-morning': { word: 'Paused', day: `No day yet | was ${AFTERNOON}`, position: 'range' },
    restart: { word: 'In the queue', day: `No day yet | was Mon 8 Aug, ${AFTERNOON}`, position: 'range' },
    cap: { word: 'On its way', day: 'today | 10:00 a.m. – 2:00 p.m.', position: null },
    hundreds: {
      word: 'In the queue',
      day: `Tue 16 Aug – Wed 17 Aug | was Mon 15 Aug, ${AFTERNOON}`,
      position: 'one',
    },
    'back-to-normal': { word: 'On schedule', day: `Mon 22 Aug | ${AFTERNOON}`, position: null },
    september: { word: 'On schedule', day: `Mon 5 Sep | ${AFTERNOON}`, position: null },
    // Its emergency order of September was cancelled, which restores the use.
    'last-minute': { word: 'On schedule', day: `Mon 3 Oct | ${AFTERNOON}`, position: null },
    october: { word: 'On schedule', day: `Mon 3 Oct | ${AFTERNOON}`, position: null },
    april: {
      word: 'On schedule',
      day: `Mon 3 Apr | ${AFTERNOON}`,
      position: null,
      waivers: ['Ended', 'Ended, used by SO… on Thu 12 Jan'],
    },
  },
  deliveredBefore: {
    'friday-night': { word: 'Delivered', day: null, position: null },
    suspended: { word: 'Paused', day: null, position: 'none' },
    'first-morning': { word: 'Paused', day: null, position: 'none' },
    restart: { word: 'In the queue', day: `No day yet | was Fri 12 Aug, ${MORNING}`, position: 'one' },
    cap: {
      word: 'In the queue',
      day: `Mon 15 Aug – Wed 17 Aug | was Fri 12 Aug, ${MORNING}`,
      position: 'one',
    },
    hundreds: {
      word: 'In the queue',
      day: `Mon 15 Aug – Tue 16 Aug | was Fri 12 Aug, ${MORNING}`,
      position: 'one',
    },
    'back-to-normal': { word: 'On schedule', day: `tomorrow | ${MORNING}`, position: null },
    september: { word: 'On schedule', day: `tomorrow | ${MORNING}`, position: null },
    'last-minute': {
      word: 'Delivered',
      day: null,
      position: null,
      fee: FEE_TO_30_SEP,
      waivers: ['In force, last day today', USED],
    },
    october: {
      word: 'Nothing waiting',
      day: null,
      position: 'none',
      fee: 'Nothing today',
      waivers: ['Ended', USED],
    },
    april: {
      word: 'Nothing waiting',
      day: null,
      position: 'none',
      waivers: ['Ended', `Ended, used by SO… on Thu 8 Sep 2022`],
    },
  },
}

/** Some moments in French, with the same facts. */
const IN_FRENCH: Readonly<Record<string, StorePageText>> = {
  suspended: {
    word: 'Suspendue',
    asOf: 'lun. 8 août, 22 h 49 (HAE)',
    day: 'Pas encore de date | à l’origine : de 9 h à 13 h',
    position: 'range',
    next: 'Aucune heure annoncée',
    fee: 'Frais de livraison | jusqu’au ven. 30 sept. inclus',
    waivers: ['En vigueur, il reste 53 jours', 'À partir du jeu. 1er sept., pas utilisée'],
    cap: null,
    nights: null,
    delayed: 14,
    newest: 'Les livraisons aux magasins sont suspendues',
  },
  cap: {
    word: 'Dans la file',
    asOf: 'jeu. 11 août, 12 h (HAE)',
    day: 'ven. 12 août – sam. 13 août | à l’origine : jeu. 11 août, de 9 h à 13 h',
    position: 'range',
    next: 'Aucune heure annoncée',
    fee: 'Frais de livraison | jusqu’au ven. 30 sept. inclus',
    waivers: ['En vigueur, il reste 50 jours', 'À partir du jeu. 1er sept., pas utilisée'],
    cap: '30 caisses',
    nights: 'possible',
    delayed: 14,
    newest: 'Prochaine commande limitée à 30 caisses; livraisons sept jours sur sept',
  },
  hundreds: {
    word: 'Confirmée',
    asOf: 'ven. 12 août, 12 h (HAE)',
    day: 'aujourd’hui | de 18 h à 22 h',
    position: null,
    next: 'Aucune heure annoncée',
    fee: 'Frais de livraison | jusqu’au ven. 30 sept. inclus',
    waivers: ['En vigueur, il reste 49 jours', 'À partir du jeu. 1er sept., pas utilisée'],
    cap: '30 caisses',
    nights: 'possible → none',
    delayed: 14,
    newest: 'Des centaines de magasins servis au cours des prochains jours; aucune livraison la nuit',
  },
  october: {
    word: 'Comme prévu',
    asOf: 'sam. 1er oct., 0 h (HAE)',
    day: 'jeu. 6 oct. | de 9 h à 13 h',
    position: null,
    next: 'Aucun incident ouvert',
    fee: 'Frais de commande urgente | jusqu’au ven. 31 mars 2023 inclus',
    waivers: ['Dispense terminée', 'En vigueur, il reste 181 jours, pas utilisée'],
    cap: '30 caisses?',
    nights: 'possible → none',
    delayed: 14,
    newest: null,
  },
}

async function expectStore(page: Page, language: Language, moment: string, expected: StorePageText): Promise<void> {
  await test.step(moment, async () => {
    await moveClock(page, { moment })
    const year = / 20\d\d(?=,)/
    await expect
      .poll(async () => {
        const said = await readStore(page, language)
        return { ...said, asOf: said.asOf.replace(year, '') }
      }, OFTEN)
      .toEqual(expected)
  })
}

for (const part of Object.keys(STORES) as Part[]) {
  test(`the page of the store ${part} shows the facts of each moment`, async ({ page }) => {
    await openAs(page, OWNER[part], storePath(part))
    for (const [moment, forAll] of Object.entries(FOR_ALL)) {
      const own = STORES[part][moment]
      if (own === undefined) throw new Error(`${part} has no expectation at ${moment}`)
      await expectStore(page, 'en', moment, { ...forAll, ...own })
    }
  })
}

test('the French page of the store inQueue shows the same facts', async ({ page }) => {
  await openAs(page, OWNER.inQueue, inLanguage('fr', storePath('inQueue')))
  for (const [moment, expected] of Object.entries(IN_FRENCH)) await expectStore(page, 'fr', moment, expected)
})

test('a clock moved back hides facts that were not published yet', async ({ page }) => {
  await openAs(page, OWNER.inQueue, storePath('inQueue'), { moment: 'hundreds' })
  await expect.poll(async () => (await readStore(page, 'en')).word).toBe('Confirmed')
  await expectStore(page, 'en', 'friday-night', {
    ...(FOR_ALL['friday-night'] as ForAll),
    ...(STORES.inQueue['friday-night'] as Own),
  })
  await expect(page.getByRole('main')).not.toContainText(/suspended|cyberattack|at most 30/i)
})

test('a missed next update is overdue until the next update is published', async ({ page }) => {
  await openAs(page, OWNER.inQueue, storePath('inQueue'), { now: '2022-08-09T23:59:00-04:00' })
  const next = async () => (await readStore(page, 'en')).next
  await expect.poll(next).toMatch(/^the end of today/)
  await moveClock(page, { now: '2022-08-10T00:00:00-04:00' })
  await expect.poll(next).toBe('Overdue | promised by the end of Tue 9 Aug')
  await moveClock(page, { moment: 'restart' })
  await expect.poll(next).toBe('No time given')
})

test('deliveries may be late before 22:49 on 8 August; from then on they are suspended since 5 August', async ({
  page,
}) => {
  await openAs(page, OWNER.inQueue, storePath('inQueue'), { now: '2022-08-08T22:48:00-04:00' })
  await expect.poll(async () => (await readStore(page, 'en')).word).toBe('May be late')
  await expect(page.getByRole('main')).not.toContainText(/suspended|cyberattack/i)
  await moveClock(page, { now: '2022-08-08T22:49:00-04:00' })
  await expect.poll(async () => (await readStore(page, 'en')).word).toBe('Paused')
  const said = page.getByRole('region', { name: /^Updates/ })
  await expect(said.getByRole('deletion').first()).toHaveText('Some deliveries may be late')
  await expect(said.getByRole('insertion').first()).toHaveText('All deliveries have been suspended since August 5')
})
