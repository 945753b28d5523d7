import 'fake-indexeddb/auto'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// What React Testing Library sets by itself where the test functions are globals.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// How long a machine takes says nothing of the app: what is awaited may take its time.
configure({ asyncUtilTimeout: 60_000 })

// jsdom lays nothing out, so it has nowhere to scroll.
window.scrollTo = () => undefined

// Nor does it know what is on the screen: here all is, at once.
globalThis.IntersectionObserver = class {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  readonly #tell: IntersectionObserverCallback

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell
  }
  observe(target: Element): void {
    const seen = { isIntersecting: true, target } as IntersectionObserverEntry
    queueMicrotask(() => this.#tell([seen], this))
  }
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return []
  }
}

const consoleErrors: string[] = []

// An error on the console fails the test. One that is expected says so in its test:
// vi.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      consoleErrors.push(`console.${method}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  cleanup()
  // What one test's app kept is not another's: where a test takes long, its answers are kept.
  sessionStorage.clear()
  vi.restoreAllMocks()
  expect(consoleErrors.splice(0), 'unexpected errors on the console').toEqual([])
})
