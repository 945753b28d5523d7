import type { Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import { type FileTime, type Progress, startProgress } from '../progress.ts'

/** Playwright’s part of `npm test`: prints progress, and each failure immediately. */
export default class PlaywrightProgress implements Reporter {
  #progress: Progress | null = null
  readonly #times: FileTime[] = []

  onBegin(_config: unknown, suite: Suite): void {
    const total = suite.allTests().length
    this.#progress = startProgress(() => total)
  }

  onTestEnd(test: TestCase, { errors, status, duration }: TestResult): void {
    if (status === 'skipped') return
    const [, group = '', file = ''] = test.titlePath()
    this.#times.push({ group, file, milliseconds: duration })
    const failed = status !== test.expectedStatus
    this.#progress?.ended(
      test.titlePath().filter(Boolean).join(' › '),
      failed ? errors.map((error) => error.stack ?? error.message ?? status).join('\n') : null,
    )
  }

  onError({ message = 'unknown' }: { readonly message?: string }): void {
    this.#progress?.ended('outside every test', message)
  }

  onEnd(): void {
    this.#progress?.finish(this.#times)
  }
}
