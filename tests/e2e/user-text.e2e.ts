import { expect, type Page, test } from '@playwright/test'
import { REQUEST, UPDATE } from '../contract/publish-requests.ts'
import { call, openAs, signIn, storePath, visit } from './drive.ts'

const WORD = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamte'
const ADDRESS = `https://example.org/${'a-long-path-without-any-blank'.repeat(3)}`
const ARABIC = 'توقفت اليوم، 5 orders.'

/** Publishes and asks what nobody would expect, and returns the paths of all pages that show it. */
async function writeAll(page: Page): Promise<{ path: string; as: 'store-owner' | 'ops' | 'support' }[]> {
  const both = (text: string) => ({ en: text, fr: text })
  const publishRequest = {
    ...REQUEST,
    incident: { ...REQUEST.incident, title: both(WORD) },
    update: { ...UPDATE, headline: both(`${ARABIC} ${WORD}`), body: both(`${ADDRESS}\n\n${WORD}\n\n${ARABIC}`) },
  }
  const published = await call(page, {
    method: 'POST',
    path: '/api/operations/publications',
    body: { publishRequest, confirmed: true, draftId: null },
  })
  expect(published.status, published.text).toBe(201)
  const { incidentId } = JSON.parse(published.text) as { incidentId: string }

  await signIn(page, 'store-owner')
  const asked = await call(page, {
    method: 'POST',
    path: `/api${storePath('inQueue')}/questions`,
    body: { topic: 'other', orderId: null, text: `${ARABIC}\n${ADDRESS} ${WORD}` },
  })
  expect(asked.status, asked.text).toBe(201)
  const { id } = JSON.parse(asked.text) as { id: string }
  return [
    { path: '/', as: 'store-owner' },
    { path: `/incidents/${incidentId}`, as: 'store-owner' },
    { path: '/history', as: 'store-owner' },
    { path: storePath('inQueue'), as: 'store-owner' },
    { path: `${storePath('inQueue')}/questions/${id}`, as: 'store-owner' },
    { path: `/support/questions/${id}`, as: 'support' },
    { path: '/support', as: 'support' },
    { path: '/operations', as: 'ops' },
    { path: '/operations/incidents', as: 'ops' },
    { path: '/operations/audit', as: 'ops' },
  ]
}

test('words and addresses of any length wrap at 320 px, and each text has its own direction', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openAs(page, 'ops', '/operations')
  const pages = await writeAll(page)
  const wide: string[] = []
  const mirrored: string[] = []
  const compared: string[] = []
  let signedIn = 'store-owner'
  for (const { path, as } of pages) {
    if (as !== signedIn) await signIn(page, as)
    signedIn = as
    await visit(page, path)
    const seen = await page.evaluate(measure, ARABIC)
    if (seen.width > 320) wide.push(`${path}: ${seen.width} px`)
    if (!seen.isRightToLeft) mirrored.push(path)
    if (seen.compared > 0) compared.push(path)
  }
  expect(wide).toEqual([])
  expect(mirrored).toEqual([])
  // Pages on which both words are drawn on one line.
  expect(compared.length).toBeGreaterThanOrEqual(4)
})

/** The width of the page, and whether each text that begins in Arabic goes on to the left, of how many. */
function measure(text: string): { width: number; isRightToLeft: boolean; compared: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const rectOf = (node: Node, index: number) => {
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    return range.getBoundingClientRect()
  }
  let isRightToLeft = true
  let compared = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1
    if (at < 0 || node.parentElement?.closest('option, title, script')) continue
    const [first, latin] = [rectOf(node, at), rectOf(node, at + text.indexOf('orders'))]
    if (first.width === 0 || first.top !== latin.top) continue
    compared += 1
    if (first.left < latin.left) isRightToLeft = false
  }
  return { width: document.documentElement.scrollWidth, isRightToLeft, compared }
}
