import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PATH = join(import.meta.dirname, '../../../docs/keyboard.md')

const HEAD = `# Every task by keyboard

What each task takes with the keyboard alone: each key, and then what has the focus, by the role and the name that the
browser tells a screen reader. \`tests/e2e/keyboard-transcript.e2e.ts\` does every task anew, and fails where a key leads
elsewhere than here. After a change that is meant, write this page anew, and read what changed:

    KEYBOARD=write npx playwright test -c tests/e2e/playwright.config.ts keyboard-transcript
`

/** Whether the document is written instead of compared. */
export const IS_WRITTEN = process.env['KEYBOARD'] === 'write'

/** One task of the document: its heading, and what stands under it. */
export interface Section {
  readonly name: string
  readonly text: string
}

export function sectionOf(name: string, from: string, transcript: readonly string[]): Section {
  return { name, text: `From ${from}.\n\n${transcript.map((line) => `- ${line}`).join('\n')}` }
}

export function readSections(): readonly Section[] {
  if (!existsSync(PATH)) return []
  const [, ...parts] = readFileSync(PATH, 'utf8').split(/^## /m)
  return parts.map((part) => {
    const [name = '', ...rest] = part.split('\n')
    return { name, text: rest.join('\n').trim() }
  })
}

/** Writes one section; the others stay as they are, in the order of `names`, and what is no task goes. */
export function writeSection(section: Section, names: readonly string[]): void {
  const known = [section, ...readSections()]
  const sections = names.flatMap((name) => known.find((each) => each.name === name) ?? [])
  writeFileSync(PATH, [HEAD, ...sections.map(({ name, text }) => `## ${name}\n\n${text}\n`)].join('\n'))
}
