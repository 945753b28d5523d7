import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const storePage = `/stores/${seed.storyStores.inQueue}`

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a failure is never shown as a good status', () => {
  test.each([
    ['no connection', () => Promise.reject(new TypeError('no route')), 'Dockboard cannot be reached.'],
    ['an internal error of the API', () => new Response('oops', { status: 500 }), 'Dockboard cannot answer right now.'],
    ['an HTML page of a proxy', () => new Response('<html>', { status: 200 }), 'The answer could not be read.'],
  ])('%s: the page reports it and recovers without a reload', async (_, answer, words) => {
    const user = userEvent.setup()
    const app = await openApp('/sign-in')
    await screen.findByRole('heading', { level: 1, name: 'Sign in' })
    app.failWith(answer)
    await user.click(screen.getByRole('link', { name: 'Network status' }))
    expect(await screen.findByText(words)).toBeInstanceOf(HTMLElement)
    expect(screen.queryByText('Running')).toBeNull()
    app.failWith(null)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('heading', { level: 1, name: 'Deliveries to all 1,333 stores are suspended.' })
  })

  test('an unknown value of a newer API is reported as unreadable', async () => {
    const app = await openApp('/sign-in', { persona: 'store-owner' })
    await screen.findByRole('heading', { level: 1, name: 'Sign in' })
    app.failWith(async (request) => {
      const response = await app.answer(request)
      const text = (await response.text()).replaceAll('"major_outage"', '"teleported"')
      return new Response(text, response)
    })
    await userEvent.click(screen.getByRole('link', { name: 'Network status' }))
    expect(await screen.findByText('The answer could not be read.')).toBeInstanceOf(HTMLElement)
  })
})

test('a wrong device clock does not change instants and ages', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T00:00:00Z') })
  await openApp(storePage, { persona: 'store-owner' })
  expect(await screen.findByText('the end of today')).toBeInstanceOf(HTMLElement)
  expect(screen.getByText(/^As of Tue.9.Aug, 9:00.a\.m\..EDT$/)).toBeInstanceOf(HTMLElement)
  expect((await screen.findAllByText(/10 hours ago/)).length).toBeGreaterThan(0)
})

test('a browser without storage shows the same page', async () => {
  const guard = (): never => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('indexedDB', { open: guard })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(guard)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(guard)
  await openApp(storePage, { persona: 'store-owner' })
  expect(await screen.findByText('383 – 397 of 1,113')).toBeInstanceOf(HTMLElement)
})
