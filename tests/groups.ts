/** The three commands, each with all of the one before it. */
export const LEVELS = ['check', 'test', 'full'] as const
export type Level = (typeof LEVELS)[number]

/** Groups of `vitest.config.ts` by the first command that runs them. */
export const VITEST: Readonly<Record<Level, readonly string[]>> = {
  check: ['unit', 'contract'],
  test: ['contract-long', 'matrix', 'app', 'postgres', 'weight'],
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

/** Projects of Playwright, likewise: a smoke of everything, then every story, every state and every task. */
export const BROWSER: Readonly<Record<Level, readonly string[]>> = {
  check: [],
  test: ['smoke'],
  full: ['stories', 'access', 'keyboard'],
}

/** The files of `tests/e2e` in each project of Playwright but `stories`, which has all others. */
export const BROWSER_FILES = {
  smoke: ['main-tasks', 'axe-once'],
  access: ['axe', 'reading'],
  keyboard: ['keyboard', 'keyboard-tasks'],
} as const
