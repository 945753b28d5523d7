import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Topic, TOPICS } from '../../src/domain/questions/question-topic.ts'
import { QUESTION_TRANSLATIONS } from '../../src/app/phrasing/asked-translations.ts'
import { inLanguage, type Language, moveClock, open, openSignedIn, plain, storePath } from './drive.ts'
import { EXPECTED, FOOT, type Moment, MOMENTS } from './expected-answers.ts'
import { openPgliteHost } from './pglite-host.ts'

// Stores ask every question of docs/retailer-questions.md, and support answers from the facts. Runs on the
// mock and on the host with its database, in both languages, at two moments. No answer of the first may
// appear at the second.

const WORDS = {
  en: {
    topic: 'What is it about?',
    facts: 'What is known now.',
    text: 'Your question',
    send: 'Send the question',
    sent: 'Your question is sent. The answer comes here.',
    access: 'Show the store’s facts',
    use: 'Use this answer',
    reply: 'Reply',
    answer: 'Claim and send',
    answered: 'The reply is sent.',
    back: 'All questions',
    more: 'Show more',
    said: 'Messages',
  },
  fr: {
    topic: 'De quoi s’agit-il?',
    facts: 'Ce que l’on sait maintenant.',
    text: 'Votre question',
    send: 'Envoyer la question',
    sent: 'Votre question est envoyée. La réponse arrivera ici.',
    access: 'Consulter les faits du magasin',
    use: 'Reprendre cette réponse',
    reply: 'Réponse',
    answer: 'Prendre en charge et envoyer',
    answered: 'La réponse est envoyée.',
    back: 'Toutes les questions',
    more: 'Afficher la suite',
    said: 'Messages',
  },
} as const

interface Pass {
  readonly language: Language
  readonly moment: Moment
}

/** A text that identifies the question among those in the other language, by which its language is recognized. */
function wordsOf(topic: Topic, language: Language): string {
  return language === 'en'
    ? `Can you tell us when and why: ${topic}?`
    : `Pouvez-vous nous dire quand et pourquoi : ${topic}?`
}

/** Asks a question. Returns what the page offers for the topic before sending. */
async function ask(store: Page, topic: Topic, { language, moment }: Pass): Promise<string> {
  const words = WORDS[language]
  await store.getByLabel(words.topic).selectOption(topic)
  const known = store.locator('form p', { hasText: words.facts })
  const says = EXPECTED[topic][moment][language]
  await expect.poll(async () => plain(await known.innerText()), topic).toContain(says)
  const offered = plain(await known.innerText()).replace(`${words.facts} `, '')
  await store.getByLabel(words.text, { exact: true }).fill(wordsOf(topic, language))
  await store.getByRole('button', { name: words.send }).click()
  await store.getByText(words.sent).waitFor()
  return offered
}

/** Replies only with the facts. Returns the reply as it is sent. */
async function answer(support: Page, topic: Topic, { language, moment }: Pass): Promise<string> {
  const words = WORDS[language]
  const name = QUESTION_TRANSLATIONS[language].questions[topic]
  const heading = support.getByRole('heading', { level: 1, name })
  // An event can move the list between the press and the release of a click.
  await expect(async () => {
    if (!(await heading.isVisible())) await support.getByRole('link', { name, exact: true }).click({ timeout: 5_000 })
    await heading.waitFor({ timeout: 10_000 })
  }).toPass()
  await support.getByRole('button', { name: words.access }).click()
  await support.getByRole('button', { name: words.use }).click()
  const reply = plain(await support.getByRole('textbox', { name: words.reply, exact: true }).inputValue())
  expect(reply, topic).toContain(EXPECTED[topic][moment][language])
  expect(reply, topic).toMatch(FOOT[moment][language])
  await support.getByRole('button', { name: words.answer }).click()
  await support.getByText(words.answered).waitFor()
  await support.getByRole('link', { name: words.back }).click()
  return reply
}

/** Removes values that change while the demonstration’s clock runs: minutes, and the number of orders. */
function withoutWhatGoesOn(text: string): string {
  return text
    .replaceAll(/(\d+):\d\d (?=[ap]\.m\. EDT)/g, '$1 ')
    .replaceAll(/(\d+ h)(?: \d\d)? (?=\(HAE\))/g, '$1 ')
    .replaceAll(/ (of|sur) 1[ ,]1\d\d\b/g, ' $1 all')
}

async function askAndAnswer(store: Page, support: Page, pass: Pass): Promise<void> {
  const { language, moment } = pass
  await moveClock(store, { now: MOMENTS[moment] })
  await open(store, inLanguage(language, `${storePath('inQueue')}/questions`))
  const offered = new Map<Topic, string>()
  for (const topic of TOPICS) offered.set(topic, await ask(store, topic, pass))
  await open(support, inLanguage(language, '/support'))
  const replies = new Map<Topic, string>()
  for (const topic of TOPICS) replies.set(topic, await answer(support, topic, pass))
  await showAll(store, TOPICS.length * (moment === 'paused' ? 1 : 2), language)
  for (const topic of TOPICS) {
    const reply = replies.get(topic) ?? ''
    expect(withoutWhatGoesOn(reply), topic).toContain(withoutWhatGoesOn(offered.get(topic) ?? '–'))
    const name = QUESTION_TRANSLATIONS[language].questions[topic]
    const asked = store.getByRole('region', { name }).filter({ hasText: wordsOf(topic, language) })
    // The question of the other moment is on the page too, further down.
    const said = asked.first().getByRole('list', { name: WORDS[language].said })
    await expect.poll(async () => plain(await said.innerText()), topic).toContain(reply)
  }
}

/** Shows all questions of the store, which come in pages. */
async function showAll(store: Page, count: number, language: Language): Promise<void> {
  const more = store.getByRole('button', { name: WORDS[language].more })
  await expect(async () => {
    if (await more.isVisible()) await more.click({ timeout: 5_000 })
    expect(await store.getByRole('list', { name: WORDS[language].said }).count()).toBeGreaterThanOrEqual(count)
  }).toPass()
}

/** The store and support, each in its own browser. On the mock they share one, which stores the facts. */
async function sitDown(place: 'mock' | 'host', { browser, context }: { browser: Browser; context: BrowserContext }) {
  const host = place === 'mock' ? null : await openPgliteHost('august-2022')
  const page = async () =>
    host === null ? context.newPage() : (await browser.newContext({ baseURL: host.baseURL })).newPage()
  const [store, support] = [await page(), await page()]
  await openSignedIn(store, 'store-owner', `${storePath('inQueue')}/questions`)
  await openSignedIn(support, 'support', '/support')
  return { store, support, close: async () => host?.close() }
}

const RUNS = (['mock', 'host'] as const).flatMap((place) =>
  (['en', 'fr'] as const).map((language) => ({ place, language })),
)
for (const { place, language } of RUNS) {
  test(`answers common questions from the current facts (${place}, ${language})`, async ({ browser, context }) => {
    // Two questions for each topic, each asked and answered.
    test.setTimeout(3_600_000)
    const { store, support, close } = await sitDown(place, { browser, context })
    try {
      for (const moment of ['paused', 'normal'] as const) {
        await test.step(moment, () => askAndAnswer(store, support, { language, moment }))
      }
    } finally {
      await close()
    }
  })
}
