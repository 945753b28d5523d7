import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const TITLES = { en: 'Common questions', fr: 'Questions courantes' } as const

// Lazy chunks load slowly on a busy machine, so they are preloaded.
beforeAll(() =>
  Promise.all([
    import('../../../src/app/stores/status/StorePage.tsx'),
    import('../../../src/app/recovery/QueueChart.tsx'),
    import('../../../src/app/client/LiveUpdates.ts'),
    import('../../../src/app/demo/DemoBar.tsx'),
  ]),
)

type Moment = keyof typeof AS_OF

/** The moments of these tests, with the text of each on the page. */
const AS_OF = {
  '2022-08-05T23:00:00-04:00': { en: 'Fri 5 Aug, 11:00 p.m. EDT', fr: 'ven. 5 août, 23 h (HAE)' },
  '2022-08-09T09:00:00-04:00': { en: 'Tue 9 Aug, 9:00 a.m. EDT', fr: 'mar. 9 août, 9 h (HAE)' },
  '2022-10-01T00:00:00-04:00': { en: 'Sat 1 Oct, 12:00 a.m. EDT', fr: 'sam. 1er oct., 0 h (HAE)' },
} as const

async function openCard(language: 'en' | 'fr', at: Moment): Promise<HTMLElement> {
  const base = language === 'fr' ? '/fr' : ''
  await openApp(`${base}/stores/${seed.storyStores.inQueue}`, { at, persona: 'store-owner' })
  const card = await screen.findByRole('region', { name: TITLES[language] })
  // A persisted query of an earlier test may be shown first.
  await within(card).findByText((text) => text.includes(AS_OF[at][language]))
  return card
}

/** Returns the question and answer of each entry, without the "show more" fold. */
function entries(card: HTMLElement): { question: string; answer: string; links: number }[] {
  return [...card.querySelectorAll<HTMLElement>('li > details')].map((entry) => ({
    question: entry.querySelector('summary')?.textContent.trim() ?? '',
    answer: entry.querySelector('p')?.textContent.trim() ?? '',
    links: entry.querySelectorAll('a, button').length,
  }))
}

describe.each(Object.keys(AS_OF) as Moment[])('at %s', (at) => {
  test.each(['en', 'fr'] as const)(
    'all seventeen questions are answered, each with a link to its fact (%s)',
    async (language) => {
      const found = entries(await openCard(language, at))
      expect(found).toHaveLength(17)
      expect(new Set(found.map(({ question }) => question)).size).toBe(17)
      expect(found.filter(({ answer, links }) => answer.length < 16 || links === 0)).toEqual([])
    },
  )
})

test('the most relevant question comes first', async () => {
  const [first] = entries(await openCard('en', '2022-08-09T09:00:00-04:00'))
  expect(first?.question).toBe('Will my delivery come at all? Not known yet')
})

test('each answer links to the part of the page with its fact', async () => {
  const user = userEvent.setup()
  Element.prototype.scrollIntoView = () => undefined
  const card = await openCard('en', '2022-08-09T09:00:00-04:00')
  await screen.findByRole('heading', { name: 'Access log: who viewed your store' })
  const parts = within(card).getAllByRole('button', { hidden: true })
  const names = new Set(parts.map(({ textContent }) => textContent))
  expect(names).toEqual(
    new Set([
      'Waived fees',
      'Ordering limits and delivery hours',
      'Delayed launches',
      'Access log: who viewed your store',
    ]),
  )
  for (const part of parts) {
    await user.click(part)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: part.textContent }))
  }
})

test('an answer links to its order', async () => {
  const card = await openCard('en', '2022-08-09T09:00:00-04:00')
  const links = within(card).getAllByRole('link', { name: /^Order SO\d{9}$/, hidden: true })
  for (const link of links) {
    expect(link.getAttribute('href')).toMatch(new RegExp(`^/stores/${seed.storyStores.inQueue}/orders/[0-9a-f]{32}$`))
  }
})
