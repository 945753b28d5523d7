import { execFileSync } from 'node:child_process'

/** The tests of the app by the part of it that they are about: folders of `tests/app`. */
const TESTS_OF: Readonly<Record<string, string>> = {
  'src/app/operations/': 'tests/app/operations/',
  'src/app/public/accounts/': 'tests/app/session/',
  'src/app/public/': 'tests/app/public/',
  'src/app/stores/': 'tests/app/stores/',
  'src/app/support/': 'tests/app/support/',
}

/** What every page is made of; a change of it is tried on one page of each part, and on all of them by `npm test`. */
const SHARED = /^(src\/(api|app|contract|domain|scenario)|mocks|tests\/app)\//
const ONE_OF_EACH = [
  'operations/publish',
  'public/day-page',
  'session/sign-in',
  'shared/failures',
  'stores/store-page',
  'support/queue',
].map((name) => `tests/app/${name}.test.tsx`)

/** Paths from the root that differ from the last commit, new files among them; empty where there is no repository. */
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

/** The tests of the app that `npm run check` runs for these changes: files, or folders with all in them. */
export function appTestsOf(changed: readonly string[]): readonly string[] {
  const found = changed.flatMap((path) => {
    if (/^tests\/app\/.*\.test\.tsx$/.test(path)) return [path]
    const part = Object.keys(TESTS_OF).find((each) => path.startsWith(each))
    if (part !== undefined) return [TESTS_OF[part] ?? '']
    return SHARED.test(path) ? ONE_OF_EACH : []
  })
  return [...new Set(found)]
}
