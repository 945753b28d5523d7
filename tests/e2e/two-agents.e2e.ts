import { type Browser, expect, type Page, test } from '@playwright/test'
import { QUESTION_TRANSLATIONS } from '../../src/app/phrasing/asked-translations.ts'
import type { Topic } from '../../src/domain/questions/question-topic.ts'
import { call, open, openSignedIn, signIn, storePath, storyStores } from './drive.ts'
import { openPgliteHost } from './pglite-host.ts'

// Two agents work through one queue at once, on the host with its database. Each question is answered once.

const ASKED: readonly Topic[] = ['restart', 'will_it_come', 'who_pays', 'order_again', 'cap_meaning', 'which_items']
const nameOf = (topic: Topic): string => QUESTION_TRANSLATIONS.en.questions[topic]
const QUESTIONS = `/api/stores/${storyStores.inQueue}/questions`

interface Agent {
  readonly name: string
  readonly page: Page
}

interface StoreQuestion {
  readonly topic: Topic
  readonly state: string
  readonly messages: readonly { readonly from: string; readonly text: string }[]
}

async function read<T>(page: Page, path: string, body?: unknown): Promise<T> {
  const { text } = await call(page, { method: body === undefined ? 'GET' : 'POST', path, body })
  const answer: unknown = JSON.parse(text)
  return answer as T
}

/** Creates the account of an agent, whom operations invites. */
async function invited(ops: Page, page: Page, name: string): Promise<void> {
  await open(ops, '/')
  await signIn(ops, 'ops')
  const email = `${name.split(' ')[0]?.toLowerCase()}@support.example`
  const { code } = await read<{ code: string }>(ops, '/api/invitations', { role: 'support', email })
  await open(page, '/')
  const account = { code, name, password: 'nine calm otters row' }
  expect(await read(page, '/api/invitations/accept', account)).toMatchObject({
    person: { name, role: 'support' },
  })
  // The page may have stored that nobody is signed in. Signing in by the form would have erased it.
  await page.evaluate(() => sessionStorage.clear())
}

/** Lets both agents press at once by holding requests until both are sent. Returns winner and loser. */
async function pressedAtOnce(
  agents: readonly Agent[],
  press: (agent: Agent) => Promise<void>,
): Promise<{ winner: Agent; loser: Agent }> {
  const actions = '**/api/support/questions/*/actions'
  let sent = 0
  const { promise: all, resolve: letGo } = Promise.withResolvers<void>()
  const statuses = await Promise.all(
    agents.map(async (agent) => {
      await agent.page.route(actions, async (route) => {
        sent += 1
        if (sent === agents.length) letGo()
        await all
        await route.continue()
      })
      const answered = agent.page.waitForResponse(actions)
      await press(agent)
      return (await answered).status()
    }),
  )
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409])
  await Promise.all(agents.map(({ page }) => page.unroute(actions)))
  const [winner, loser] = statuses[0] === 200 ? agents : agents.toReversed()
  if (winner === undefined || loser === undefined) throw new Error('two agents are needed')
  return { winner, loser }
}

const entryOf = ({ page }: Agent, topic: Topic) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: nameOf(topic) }) })

async function sitDown(browser: Browser, baseURL: string) {
  const pageOf = async () => (await browser.newContext({ baseURL })).newPage()
  const [store, ops, one, other] = [await pageOf(), await pageOf(), await pageOf(), await pageOf()]
  await openSignedIn(store, 'store-owner', storePath('inQueue'))
  for (const topic of ASKED) {
    await read(store, QUESTIONS, { topic, orderId: null, text: `${nameOf(topic)} (Kingston)` })
  }
  await invited(ops, other, 'Omar Diallo')
  await openSignedIn(one, 'support', '/support')
  await openSignedIn(other, null, '/support')
  const agents: readonly Agent[] = [
    { name: 'Tomas Achebe', page: one },
    { name: 'Omar Diallo', page: other },
  ]
  return { store, agents }
}

test('one of two agents who claim a question at the same instant gets it, and each question is answered once', async ({
  browser,
}) => {
  const { baseURL, close } = await openPgliteHost('august-2022')
  try {
    const { store, agents } = await sitDown(browser, baseURL)
    const answered = new Map<Topic, string>()

    await test.step('both claim each question of the queue', async () => {
      for (const topic of ASKED.slice(0, 3)) {
        const first = agents.map(({ page }) => page.getByRole('button', { name: /^Claim: / }).first())
        for (const each of first)
          await expect(each).toHaveAccessibleName(new RegExp(`^Claim: ${nameOf(topic).replace('?', '\\?')}`))
        const { winner, loser } = await pressedAtOnce(agents, ({ page }) =>
          page
            .getByRole('button', { name: /^Claim: / })
            .first()
            .click(),
        )
        await expect(entryOf(loser, topic).getByRole('alert')).toHaveText(`${winner.name} has claimed it meanwhile.`)
        await expect(entryOf(loser, topic)).toContainText(`${winner.name} · `)
        await expect(entryOf(winner, topic)).toContainText('You · ')
        const { page } = winner
        await page.getByRole('link', { name: nameOf(topic) }).click()
        await page.getByRole('textbox', { name: 'Reply', exact: true }).fill(`From ${winner.name}.`)
        await page.getByRole('button', { name: 'Send the reply' }).click()
        await page.getByText('The reply is sent.').waitFor()
        await page.getByRole('link', { name: 'All questions' }).click()
        answered.set(topic, `From ${winner.name}.`)
      }
    })

    await test.step('both reply to one question at once', async () => {
      for (const topic of ASKED.slice(3)) {
        for (const { name, page } of agents) {
          await page.getByRole('link', { name: nameOf(topic) }).click()
          await page.getByRole('textbox', { name: 'Reply', exact: true }).fill(`From ${name}.`)
        }
        const { winner, loser } = await pressedAtOnce(agents, ({ page }) =>
          page.getByRole('button', { name: 'Claim and send' }).click(),
        )
        await winner.page.getByText('The reply is sent.').waitFor()
        await expect(loser.page.getByRole('alert')).toHaveText(
          `${winner.name} has claimed it meanwhile. What you typed is still here.`,
        )
        const typed = loser.page.getByRole('textbox', { name: 'Reply', exact: true })
        await expect(typed).toHaveValue(`From ${loser.name}.`)
        answered.set(topic, `From ${winner.name}.`)
        await typed.fill('')
        for (const { page } of agents) await page.getByRole('link', { name: 'All questions' }).click()
      }
    })

    const { items } = await read<{ items: readonly StoreQuestion[] }>(store, QUESTIONS)
    const replies = items.map(({ topic, state, messages }) => [
      topic,
      state,
      messages.filter(({ from }) => from === 'support').map(({ text }) => text),
    ])
    expect(new Map(replies.map(([topic, ...rest]) => [topic, rest]))).toEqual(
      new Map(ASKED.map((topic) => [topic, ['answered', [answered.get(topic)]]])),
    )
  } finally {
    await close()
  }
})
