import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from '@playwright/test'

/** Lets Chromium run as root, in a container, without a graphics card and without background requests. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A reader in Tokyo: no day or hour on screen may depend on the browser’s time zone. */
export const ODD_READER = { timezoneId: 'Asia/Tokyo', locale: 'en-CA' }

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Returns the path of Chromium: `CHROMIUM` if set, else an installed one, else one that it installs. */
export function chromiumPath(): string {
  const chosen = process.env['CHROMIUM']
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`CHROMIUM: there is no program at ${chosen}. Correct it, or leave it out.`)
  }
  const found = onThisMachine() ?? installed()
  if (found !== undefined) return found
  throw new Error('No Chromium was found and none could be installed. Install one and set CHROMIUM to its path.')
}

function onThisMachine(): string | undefined {
  return [...USUAL_PATHS, chromium.executablePath()].find(isProgram)
}

function installed(): string | undefined {
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    say('No Chromium found: installing it with apt-get.')
    // On Ubuntu, apt-get installs a snap that the tests cannot use. The next method is tried then.
    if (succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', 'chromium'])) {
      const path = onThisMachine()
      if (path !== undefined && succeeds(path, ['--version'])) return path
    }
    say('That gave no usable Chromium.')
  }
  say('Installing Playwright’s own Chromium.')
  succeeds(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function succeeds(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Standard output may be a report for another program.
  return spawnSync(command, args, { env, stdio: ['ignore', 2, 2] }).status === 0
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}
