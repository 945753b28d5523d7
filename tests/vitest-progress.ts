import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import { type Progress, startProgress } from './progress.ts'

/** Vitest’s part of `npm test`: prints progress, each failure immediately, and the slowest files. */
export class VitestProgress implements Reporter {
  #progress: Progress | null = null
  #known = 0

  onTestRunStart(): void {
    this.#progress = startProgress(() => this.#known)
  }

  onTestModuleCollected(module: TestModule): void {
    this.#known += [...module.children.allTests()].length
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state === 'skipped') return
    const failure = result.state === 'failed' ? reasons(result.errors) : null
    this.#progress?.ended(`${test.project.name} › ${test.module.relativeModuleId} › ${test.fullName}`, failure)
  }

  onTestModuleEnd(module: TestModule): void {
    // Errors outside a test: an import, a hook of the file.
    const errors = module.errors()
    if (errors.length > 0) {
      this.#progress?.ended(`${module.project.name} › ${module.relativeModuleId}`, reasons(errors))
    }
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    if (unhandled.length > 0) this.#progress?.ended('outside every test', reasons(unhandled))
    this.#progress?.finish(
      modules.map((module) => ({
        group: module.project.name,
        file: module.relativeModuleId,
        milliseconds: module.diagnostic().duration,
      })),
    )
  }
}

interface Reason {
  readonly message: string
  readonly diff?: string | undefined
  readonly stacks?: readonly { readonly file: string; readonly line: number; readonly column: number }[]
}

function reasons(errors: readonly Reason[]): string {
  return errors
    .map(({ message, diff, stacks = [] }) =>
      [
        message,
        ...(diff === undefined ? [] : [diff]),
        ...stacks.slice(0, 3).map(({ file, line, column }) => `at ${file}:${line}:${column}`),
      ].join('\n'),
    )
    .join('\n')
}
