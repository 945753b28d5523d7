import { chromium } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { CHROMIUM_FLAGS, chromiumPath, ODD_READER } from '../chromium.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
const { told, moments } = august2022()
const b = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
const t0 = Date.now()
for (const [persona, names] of [['store-owner', ['inLine']], ['chain-owner', ['inProcess', 'deliveredBefore']]] as const) {
  const c = await b.newContext({ baseURL: 'http://127.0.0.1:18431', ...ODD_READER })
  const p = await c.newPage()
  p.on('console', m => console.log('console', m.type(), m.text()))
  await p.goto('/')
  await p.getByRole('heading', { level: 1 }).waitFor()
  await p.evaluate(async (persona) => { await fetch('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) }) }, persona)
  for (const m of moments) {
    const r = await p.evaluate(async (moment) => { const r = await fetch('/api/clock', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ moment }) }); return r.status }, m.id)
    const paths = [...(persona === 'store-owner' ? ['/', '/fr/'] : []), ...names.map(n => `/stores/${told[n]}`)]
    for (const path of paths) {
      await p.goto(path)
      await p.getByRole('heading', { level: 1 }).first().waitFor()
      await p.waitForTimeout(250)
      writeFileSync(`/tmp/probe/${moments.indexOf(m)}-${m.id}-${path === '/' ? 'status' : path === '/fr/' ? 'statut' : names.find(n => path.includes(told[n]))}.txt`, await p.locator('main').ariaSnapshot())
    }
  }
  console.log(persona, Date.now() - t0)
}
await b.close()
