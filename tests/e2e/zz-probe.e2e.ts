import { test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { openAs, OWNER, moveClock, story, storePath, inLanguage, open, type Part } from './drive.ts'
import { readStore } from './read-store.ts'
for (const l of ['en', 'fr'] as const) for (const part of ['inLine', 'inProcess', 'deliveredBefore'] as Part[])
  test(`p ${part} ${l}`, async ({ page }) => {
    await openAs(page, OWNER[part], inLanguage(l, storePath(part)))
    const out: Record<string, unknown> = {}
    for (const m of story.moments) {
      await moveClock(page, { moment: m.id })
      await page.waitForTimeout(700)
      out[m.id] = await readStore(page, l)
    }
    writeFileSync(`/tmp/probe/read-${part}-${l}.json`, JSON.stringify(out, null, 1))
  })
