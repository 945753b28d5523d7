import 'fake-indexeddb/auto'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// React Testing Library sets this itself only if the test functions are globals.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// Slow machines must not fail tests, so the timeout is long.
configure({ asyncUtilTimeout: 60_000 })

// jsdom has no layout, so it cannot scroll.
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined

// jsdom has no viewport either: every element counts as visible at once.
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

// An error on the console fails the test. To expect one: vi.spyOn(console, 'error').mockImplementation(() =>
// {})
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      consoleErrors.push(`console.${method}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  cleanup()
  // Removes the data that the app of one test has persisted, so that the next test does not read it.
  sessionStorage.clear()
  vi.restoreAllMocks()
  expect(consoleErrors.splice(0), 'unexpected errors on the console').toEqual([])
})
