import { execFileSync } from 'node:child_process'

/** The folder of `tests/app` that tests each part of the app. */
const TESTS_OF: Readonly<Record<string, string>> = {
  'src/app/operations/': 'tests/app/operations/',
  'src/app/public/accounts/': 'tests/app/session/',
  'src/app/public/': 'tests/app/public/',
  'src/app/stores/': 'tests/app/stores/',
  'src/app/support/': 'tests/app/support/',
}

/** Code that every page shares. `check` tests its changes on one page of each part, `npm test` on all. */
const SHARED = /^(src\/(api|app|contract|domain|scenario)|mocks|tests\/app)\//
const ONE_OF_EACH = [
  'operations/publish',
  'public/day-page',
  'session/sign-in',
  'shared/failures',
  'stores/store-page',
  'support/queue',
].map((name) => `tests/app/${name}.test.tsx`)

/** Returns the paths that differ from the last commit, new files included. Empty without a repository. */
export function changedFiles(root: string): readonly string[] {
  const git = (...args: readonly string[]): string[] => {
    try {
      const text = execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return text.split('\n').filter(Boolean)
    } catch {
      return []
    }
  }
  return [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')]
}

/** Returns the test files or folders of the app that `npm run check` runs for these changes. */
export function appTestsOf(changed: readonly string[]): readonly string[] {
  const found = changed.flatMap((path) => {
    if (/^tests\/app\/.*\.test\.tsx$/.test(path)) return [path]
    const part = Object.keys(TESTS_OF).find((each) => path.startsWith(each))
    if (part !== undefined) return [TESTS_OF[part] ?? '']
    return SHARED.test(path) ? ONE_OF_EACH : []
  })
  return [...new Set(found)]
}
