import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')
const { full } = parseArgs({ options: { full: { type: 'boolean', default: false } } }).values
/** Past this a step hangs: it is stopped and counts as failed. */
const STEP_LIMIT = (full ? 120 : 20) * 60_000

const reports = mkdtempSync(join(tmpdir(), 'dockboard-test-'))
process.on('exit', () => {
  rmSync(reports, { recursive: true, force: true })
})

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly commands: readonly (readonly [string, ...string[]])[]
  readonly env?: Readonly<Record<string, string>>
  /** How many tests ran, where the step can tell; else it counts as one. */
  readonly count?: () => Count
  /** What is wrong although every command succeeded. */
  readonly complaint?: () => string | undefined
}

const TYPES: Step = {
  name: 'types',
  commands: ['src/domain', 'src/scenario', 'src/contract', 'src/api', '.'].map((project) => [
    'tsc',
    '-p',
    project,
  ]),
}
const LINT: Step = { name: 'lint', commands: [['oxlint']] }
const FORMAT: Step = { name: 'format', commands: [['oxfmt', '--check']] }
const DEAD_CODE: Step = {
  name: 'dead code',
  commands: [['knip', '--no-progress', '--treat-config-hints-as-errors']],
}

const unitReport = join(reports, 'unit.json')
const UNIT: Step = {
  name: 'unit and app tests',
  commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]],
  count: () => {
    const { numPassedTests, numFailedTests } = readReport(unitReport) as VitestReport
    return { passed: numPassedTests, failed: numFailedTests }
  },
}

const addressReport = join(reports, 'address.json')
/** The contract asked of the production host at its address, as whoever puts another in its place would ask it. */
const ADDRESS: Step = {
  name: 'contract, by address',
  commands: [['node', 'tests/contract/of-this-host.ts', `--report=${addressReport}`]],
  count: () => {
    const { numPassedTests, numFailedTests } = readReport(addressReport) as VitestReport
    return { passed: numPassedTests, failed: numFailedTests }
  },
}

const BUILD: Step = {
  name: 'build',
  commands: [['npm', 'run', '--silent', 'build']],
  complaint: mockInProduction,
}
const DEMO_BUILD: Step = {
  name: 'demo build',
  commands: [['vite', 'build', '--logLevel', 'warn', '--mode', 'demo']],
}

const browserReport = join(reports, 'browser.json')
const BROWSER: Step = {
  name: 'browser tests',
  commands: [['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=line,json']],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  count: () => {
    const { expected, unexpected, flaky } = (readReport(browserReport) as PlaywrightReport).stats
    return { passed: expected, failed: unexpected + flaky }
  },
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

function readReport(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function mockInProduction(): string | undefined {
  const guilty = globSync('dist/app/**/*.{js,html}', { cwd: ROOT }).filter((path) =>
    readFileSync(join(ROOT, path), 'utf8').includes('mockServiceWorker'),
  )
  return guilty.length === 0
    ? undefined
    : `A production build must hold no mock code, but it is in: ${guilty.join(', ')}`
}

async function run(step: Step): Promise<Count> {
  const start = performance.now()
  let output = ''
  let ok = true
  for (const [command, ...args] of step.commands) {
    const result = await execute(command, args, step.env)
    output += result.output
    ok &&= result.ok
  }
  const complaint = ok ? step.complaint?.() : undefined
  const { passed, failed } = counted(step, ok && complaint === undefined)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const detail = step.count === undefined ? '' : `  ${passed} passed, ${failed} failed`
  console.log(`${failed === 0 ? '✓' : '✗'} ${step.name.padEnd(22)} ${seconds.padStart(6)} s${detail}`)
  if (failed > 0) console.log(`\n${output.trimEnd()}\n${complaint ?? ''}\n`)
  return { passed, failed }
}

/** A step that fails without a failed test, or succeeds without any test, has failed by itself. */
function counted(step: Step, ok: boolean): Count {
  if (step.count === undefined) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const { passed, failed } = step.count()
    return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function execute(
  command: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_LIMIT,
      env: {
        ...process.env,
        ...(full ? { FULL: '1' } : {}),
        ...(process.stdout.isTTY
          ? { FORCE_COLOR: '1', NO_COLOR: undefined }
          : { FORCE_COLOR: undefined, NO_COLOR: '1' }),
        PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        ...extra,
      },
    })
    const gather = (chunk: string): void => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', gather)
    child.stderr.setEncoding('utf8').on('data', gather)
    child.on('error', (error) => {
      resolve({ ok: false, output: `${output}${command}: ${error.message}` })
    })
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\n${command} was stopped by ${signal}.`
      resolve({ ok: code === 0, output })
    })
  })
}

/** At most two steps at a time: the commands are meant for a machine with two cores. */
async function runTogether(steps: readonly Step[]): Promise<Count[]> {
  const waiting = steps.values()
  const counts: Count[] = []
  const worker = async (): Promise<void> => {
    for (const step of waiting) counts.push(await run(step))
  }
  await Promise.all([worker(), worker()])
  return counts
}

const start = performance.now()
const counts = [
  ...(await runTogether([TYPES, LINT, FORMAT, DEAD_CODE])),
  // Before the tests: some of them start the host on what was built.
  ...(await runTogether([BUILD, DEMO_BUILD])),
  await run(UNIT),
  await run(ADDRESS),
  await run(BROWSER),
]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\nin ${((performance.now() - start) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
