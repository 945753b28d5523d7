/** The three commands. Each includes the one before it. */
export const LEVELS = ['check', 'test', 'full'] as const
export type Level = (typeof LEVELS)[number]

/** Groups of `vitest.config.ts` by the first command that runs them. */
export const VITEST: Readonly<Record<Level, readonly string[]>> = {
  check: ['unit', 'contract'],
  test: ['contract-long', 'matrix', 'app', 'postgres', 'pglite-writes', 'weight'],
  full: [
    'app-network',
    'app-slips',
    'every-answer',
    'http-host',
    'leaks',
    'postgres-whole',
    'pglite',
    'http',
    'fuzz',
    'sequences',
    'faults',
    'weight-without-console',
  ],
}

/** Projects of Playwright by command: `test` runs a smoke test, `full` every story, state and task. */
export const BROWSER: Readonly<Record<Level, readonly string[]>> = {
  check: [],
  test: ['smoke'],
  full: ['stories', 'access', 'keyboard'],
}

/** The files of `tests/e2e` in each Playwright project. `stories` has all other files. */
export const BROWSER_FILES = {
  smoke: ['main-tasks', 'axe-once'],
  access: ['axe', 'reading'],
  keyboard: ['keyboard', 'keyboard-tasks'],
} as const
