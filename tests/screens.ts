import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { serveDemo } from '../mocks/serve.ts'
import { CHROMIUM_FLAGS, chromiumPath, ODD_READER } from './chromium.ts'
import { placeOf, SCREENS, type Call, type Screen } from './screens-list.ts'

const QUIET_MS = 400
const FOLDER = join(import.meta.dirname, '../screens')
const WIDTHS = [390, 768, 1280]
const SCHEMES = ['light', 'dark'] as const
/** US Letter at 96 pixels per inch. */
const PAPER = { width: 816, height: 1056 }

async function take(browser: Browser, address: string, screen: Screen): Promise<void> {
  const context = await browser.newContext({ baseURL: address, ...ODD_READER, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    const calls = callsFor(screen)
    const answers: string[] = []
    if (calls.length > 0) {
      // The demo API responds only after a page has started it.
      await open(page, '/')
      for (const call of calls) answers.push(await make(page, call))
    }
    await open(page, placeOf(screen.path, answers))
    for (const name of screen.presses ?? []) {
      await page.getByRole('button', { name, exact: true }).click()
      await comeNearAll(page)
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 768 ? 844 : 900 })
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await picture(page, `${screen.name}-${width}-${colorScheme}`)
      }
    }
    await page.setViewportSize(PAPER)
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await picture(page, `${screen.name}-print`)
  } finally {
    await context.close()
  }
}

function callsFor({ moment, persona, calls = [] }: Screen): readonly Call[] {
  return [
    ...(moment === undefined ? [] : [{ method: 'PUT', path: '/api/clock', body: { now: moment } } as const]),
    ...(persona === undefined ? [] : [{ method: 'POST', path: '/api/session', body: { persona } } as const]),
    ...calls,
  ]
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await comeNearAll(page)
}

async function comeNearAll(page: Page): Promise<void> {
  await settle(page)
  // Some parts render when they scroll into view, and a picture shows the whole page.
  await page.evaluate(async () => {
    document.styleSheets[0]?.insertRule('* { content-visibility: visible !important }')
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y)
      await new Promise(requestAnimationFrame)
    }
    window.scrollTo(0, 0)
  })
  await settle(page)
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(async (quietMs) => {
    await document.fonts.ready
    // The event stream keeps the network busy, so readiness means that the DOM has stopped changing.
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quietMs)
      new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(resolve, quietMs)
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  }, QUIET_MS)
}

/** Returns the response body. */
async function make(page: Page, call: Call): Promise<string> {
  const answer = await page.evaluate(async ({ method, path, body }) => {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { ok: response.ok, status: response.status, text: await response.text() }
  }, call)
  if (!answer.ok) throw new Error(`${call.method} ${call.path} was answered ${answer.status}: ${answer.text}`)
  return answer.text
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true, animations: 'disabled' })
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const wanted = only === undefined ? SCREENS : SCREENS.filter(({ name }) => new RegExp(only).test(name))
if (wanted.length === 0) {
  console.error(`--only: no screen has a name like ${only}. There are: ${SCREENS.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

mkdirSync(FOLDER, { recursive: true })
const demo = await serveDemo({ host: '127.0.0.1', port: 0 }, 'dist/screens')
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
const failures: string[] = []
try {
  for (const screen of wanted) {
    try {
      await take(browser, demo.address, screen)
      console.log(`✓ ${screen.name}`)
    } catch (error) {
      failures.push(screen.name)
      console.log(`✗ ${screen.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
} finally {
  await browser.close()
  await demo.close()
}
if (failures.length > 0) process.exitCode = 1
