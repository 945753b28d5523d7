import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { appTestsOf, changedFiles } from './changed.ts'
import { BROWSER, type Level, LEVELS, VITEST } from './groups.ts'
import { COUNT_FILE, type Count } from './progress.ts'

// Three commands, each of which includes the one before it: `npm run check` while you write, `npm test`
// before you submit, `npm run test:full` before you close an issue. A group always runs whole.

const ROOT = join(import.meta.dirname, '..')

interface Step {
  readonly name: string
  readonly commands: readonly Command[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether the step counts its tests (`progress.ts`) and streams output. Else a failure prints it. */
  readonly reports?: true
  /** Returns a violation that the exit codes do not show. */
  readonly violation?: () => string | undefined
}
type Command = readonly [string, ...string[]]

const STATIC: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ...['src/domain', 'src/scenario', 'src/contract', 'src/api'].map((project): Command => ['tsc', '-p', project]),
      // Incremental: 2 s instead of 14 s.
      ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
    ],
  },
  { name: 'lint', commands: [['oxlint']] },
  { name: 'format', commands: [['oxfmt', '--check']] },
  { name: 'dead code', commands: [['knip', '--no-progress', '--treat-config-hints-as-errors']] },
]

const BUILDS: readonly Step[] = [
  { name: 'build', commands: [['vite', 'build', '--logLevel', 'warn']], violation: mockInProduction },
  {
    name: 'demonstration build',
    // A separate folder, so that an open demonstration in the folder of `npm run demo` is not overwritten.
    commands: [['vite', 'build', '--logLevel', 'warn', '--mode', 'demo', '--outDir', 'dist/e2e', '--emptyOutDir']],
  },
]

const vitest = (name: string, args: readonly string[]): Step => ({
  name,
  commands: [['vitest', 'run', ...args]],
  reports: true,
})
const groups = (names: readonly string[]) => names.flatMap((name) => ['--project', name])
const browser = (names: readonly string[]): Step => ({
  name: `browser: ${names.join(', ')}`,
  commands: [['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...groups(names)]],
  env: { DOCKBOARD_E2E_BUILT: '1' },
  reports: true,
})

/** Contract tests against the production host at its address, as for another team’s host. */
const ADDRESS: Step = {
  name: 'contract, by address',
  commands: [['node', 'tests/contract/of-this-host.ts']],
  reports: true,
}

/** Returns the steps of a command in order. The steps of one inner list run two at a time. */
function stepsOf(level: Level): readonly (readonly Step[])[] {
  const upTo = <T>(byLevel: Readonly<Record<Level, readonly T[]>>): T[] =>
    LEVELS.slice(0, LEVELS.indexOf(level) + 1).flatMap((each) => byLevel[each])
  if (level === 'check') {
    const app = appTestsOf(changedFiles(ROOT))
    return [
      [vitest('tests', groups(VITEST.check)), ...STATIC],
      ...(app.length === 0 ? [] : [[vitest('tests: app, of what changed', ['--project', 'app', ...app])]]),
    ]
  }
  return [
    BUILDS,
    [vitest('tests', groups(upTo(VITEST))), ...STATIC, ...(level === 'full' ? [ADDRESS] : [])],
    [browser(upTo(BROWSER))],
  ]
}

/** Returns the steps of single groups, by their names in `vitest.config.ts` or Playwright’s config. */
function shard(names: readonly string[]): readonly (readonly Step[])[] {
  const tests = names.filter((name) => Object.values(VITEST).some((each) => each.includes(name)))
  const pages = names.filter((name) => Object.values(BROWSER).some((each) => each.includes(name)))
  const unknown = names.filter((name) => ![...tests, ...pages, 'static', 'address'].includes(name))
  if (unknown.length > 0) {
    const known = [...Object.values(VITEST), ...Object.values(BROWSER)].flat()
    console.error(`--only: no group is named ${unknown.join(', ')}. There are: static, address, ${known.join(', ')}`)
    process.exit(2)
  }
  return [
    ...(names.includes('static') ? [STATIC] : []),
    BUILDS,
    ...(tests.length === 0 ? [] : [[vitest('tests', groups(tests))]]),
    ...(names.includes('address') ? [[ADDRESS]] : []),
    ...(pages.length === 0 ? [] : [[browser(pages)]]),
  ]
}

function mockInProduction(): string | undefined {
  const guilty = globSync('dist/app/**/*.{js,html}', { cwd: ROOT }).filter((path) =>
    readFileSync(join(ROOT, path), 'utf8').includes('mockServiceWorker'),
  )
  return guilty.length === 0
    ? undefined
    : `A production build must hold no mock code, but it is in: ${guilty.join(', ')}`
}

const counts = mkdtempSync(join(tmpdir(), 'dockboard-test-'))
process.on('exit', () => {
  rmSync(counts, { recursive: true, force: true })
})

async function run(step: Step): Promise<Count> {
  const start = performance.now()
  if (step.reports) console.log(`  ${step.name}`)
  const file = join(counts, encodeURIComponent(step.name))
  let output = ''
  let ok = true
  for (const command of step.commands) {
    const result = await execute(command, step, file)
    output += result.output
    ok &&= result.ok
  }
  const violation = ok ? step.violation?.() : undefined
  const { passed, failed } = counted(step, file, ok && violation === undefined)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const detail = step.reports ? `  ${passed} passed, ${failed} failed` : ''
  console.log(`${failed === 0 ? '✓' : '✗'} ${step.name.padEnd(28)} ${seconds.padStart(6)} s${detail}`)
  if (failed > 0 && !step.reports) console.log(`\n${output.trimEnd()}\n${violation ?? ''}\n`)
  return { passed, failed }
}

/** Counts a step as failed if it fails without a failed test, or succeeds without any test. */
function counted(step: Step, file: string, ok: boolean): Count {
  if (!step.reports) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Count
    return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Runs a command without a timeout: a timeout would fail on slow machines. */
function execute(
  [command, ...args]: Command,
  { env, reports }: Step,
  file: string,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: reports ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...(process.stdout.isTTY
          ? { FORCE_COLOR: '1', NO_COLOR: undefined }
          : { FORCE_COLOR: undefined, NO_COLOR: '1' }),
        PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        [COUNT_FILE]: file,
        ...env,
      },
    })
    const gather = (chunk: string): void => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', gather)
    child.stderr?.setEncoding('utf8').on('data', gather)
    child.on('error', (error) => {
      resolve({ ok: false, output: `${output}${command}: ${error.message}` })
    })
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\n${command} was stopped by ${signal}.`
      resolve({ ok: code === 0, output })
    })
  })
}

/** Runs at most two steps at a time: the commands target machines with two cores. */
async function runTogether(steps: readonly Step[]): Promise<Count[]> {
  const waiting = steps.values()
  const ended: Count[] = []
  const worker = async (): Promise<void> => {
    for (const step of waiting) ended.push(await run(step))
  }
  await Promise.all([worker(), worker()])
  return ended
}

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const level = LEVELS.find((each) => each === positionals[0]) ?? 'test'
if (level === 'full') {
  process.env['DOCKBOARD_PROPERTY_SEED'] ??= `${randomInt(2 ** 31)}`
  console.log(`property tests: DOCKBOARD_PROPERTY_SEED=${process.env['DOCKBOARD_PROPERTY_SEED']}`)
}
const start = performance.now()
const ended: Count[] = []
for (const steps of values.only === undefined ? stepsOf(level) : shard(values.only)) {
  ended.push(...(await runTogether(steps)))
}
const passed = ended.reduce((sum, count) => sum + count.passed, 0)
const failed = ended.reduce((sum, count) => sum + count.failed, 0)
console.log(`\nin ${((performance.now() - start) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
