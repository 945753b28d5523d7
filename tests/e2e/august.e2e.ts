import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { ResponseBodyOf } from '../../src/contract/endpoint.ts'
import type { Contract } from '../../src/contract/table.ts'
import { addMeasure, asked, begin, field, fill, publish, viewedAt } from './console.ts'
import { moveClock, open, openSignedIn, OWNER, type Part, plain, storePath, storyStores } from './drive.ts'
import { openPgliteHost } from './pglite-host.ts'
import { readStore } from './read-store.ts'

// Publishes August 2022 through the console alone, in its true order, and checks after each step what three
// stores, the public and the coverage show. Runs on the mock and on the host with its database.

interface Place {
  /** Opens a page of a persona that receives events. */
  readonly page: (persona: Parameters<typeof openSignedIn>[1], path: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** All personas in tabs of one browser, in which the mock stores its facts. */
async function onMock(context: BrowserContext): Promise<Place> {
  const first = await context.newPage()
  await open(first, '/')
  await first.evaluate(() => localStorage.setItem('dockboard-practice', 'true'))
  await first.close()
  return { page: (persona, path) => openPage(context, persona, path), close: async () => undefined }
}

/** Each persona in a browser of its own, over the host and PGlite. */
async function onHost(browser: Browser): Promise<Place> {
  const { baseURL, close } = await openPgliteHost('practice')
  return {
    page: async (persona, path) => openPage(await browser.newContext({ baseURL }), persona, path),
    close,
  }
}

async function openPage(
  context: BrowserContext,
  persona: Parameters<typeof openSignedIn>[1],
  path: string,
): Promise<Page> {
  const page = await context.newPage()
  await openSignedIn(page, persona, path)
  return page
}

const RECOVERING = {
  'update.services.order-processing': 'partial_outage',
  'update.services.store-deliveries': 'partial_outage',
}

interface Says {
  readonly word: string
  readonly cap?: string
}

for (const place of ['mock', 'host'] as const) {
  test(`the console publishes August 2022 from an empty start (${place})`, async ({ browser, context }) => {
    const { page, close } = place === 'mock' ? await onMock(context) : await onHost(browser)
    try {
      const ops = await page('ops', '/operations')
      await moveClock(ops, { now: '2022-08-08T22:49:00-04:00' })
      const people = await page(null, '/')
      const stores: Readonly<Record<Part, Page>> = {
        inQueue: await page(OWNER.inQueue, storePath('inQueue')),
        inProcess: await page(OWNER.inProcess, storePath('inProcess')),
        deliveredBefore: await page(OWNER.deliveredBefore, storePath('deliveredBefore')),
      }
      const expectAll = async (
        expected: Readonly<Record<Part, Says>>,
        status: RegExp,
        newest: string,
      ): Promise<void> => {
        for (const [part, says] of Object.entries(expected) as [Part, Says][]) {
          await expect
            .poll(async () => {
              const { word, cap, newest: said } = await readStore(stores[part], 'en')
              return { word, ...(says.cap !== undefined && { cap }), newest: said }
            })
            .toEqual({ ...says, newest })
        }
        await expect(people.getByRole('heading', { level: 1 })).toContainText(status)
      }
      /** Publishes the draft, waits until the stores and the public have read it, and records the time. */
      const publishTo = async (storesRead: string, peopleRead = storesRead): Promise<void> => {
        const shown = [viewedAt(people, peopleRead), ...Object.values(stores).map((each) => viewedAt(each, storesRead))]
        const answered = await publish(ops)
        const latest = Math.max(...(await Promise.all(shown)))
        const took = { type: 'until all have read it', description: `${storesRead}: ${latest - answered} ms` }
        test.info().annotations.push(took)
      }
      /** One store acknowledges the newest update. Expects coverage of that and of three viewed receipts. */
      const expectCoverage = async (headline: string, by: Part): Promise<void> => {
        for (const each of Object.values(stores)) {
          await each.getByRole('heading', { name: headline }).first().scrollIntoViewIfNeeded()
        }
        const counted = async () => {
          const { incidents } = await asked<ResponseBodyOf<Contract['getOperationsOverview']>>(
            ops,
            '/api/operations/overview',
          )
          const newest = incidents[0]?.updates[0]?.id ?? ''
          const { stores: reached } = await asked<ResponseBodyOf<Contract['getCoverage']>>(
            ops,
            `/api/operations/updates/${newest}/coverage`,
          )
          const shown = Object.keys(stores).map(
            (part) => reached.find(({ storeId }) => storeId === storyStores[part as Part])?.viewedAt !== null,
          )
          return [reached.length, shown, reached.filter((each) => each.acknowledgedAt !== null).length]
        }
        await expect.poll(counted).toEqual([1333, [true, true, true], 0])
        await stores[by]
          .getByRole('button', { name: /Acknowledge/ })
          .first()
          .click()
        await expect.poll(counted).toEqual([1333, [true, true, true], 1])
      }

      await test.step('8 August: the first notice', async () => {
        await ops.getByRole('link', { name: /^Publish an update N/ }).click()
        await ops.getByRole('button', { name: 'Outage at a supplier' }).click()
        await field(ops, 'update.headline.en').waitFor()
        await fill(ops, {
          'incident.startedOn': '2022-08-05',
          'update.body.en':
            'Our logistics partner’s parent company was hit by a **cyberattack** on August 5. The distribution centre stays closed.\n\n- Keep ordering: orders queue.\n- Launches are off until further notice.',
          'update.body.fr':
            'La société mère de notre partenaire logistique a subi une **cyberattaque** le 5 août. Le centre de distribution reste fermé.\n\n- Continuez de commander.\n- Les lancements sont reportés.',
          'update.services.emergency-orders': 'major_outage',
          'update.nextUpdateBy': '2022-08-09T18:00',
          'measures.0.firstDay': '2022-08-05',
          'measures.0.shutdown.notBefore': '2022-08-05T20:00',
          'measures.0.shutdown.notAfter': '2022-08-06T00:00',
        })
        await addMeasure(ops, 'launch_delay', {
          firstDay: '2022-08-08',
          end: 'through',
          'end.day': '2022-08-12',
        })
        await addMeasure(ops, 'fee_waiver', { firstDay: '', 'end.day': '2022-09-30' })
        await addMeasure(ops, 'fee_waiver', {
          fee: 'emergency_order',
          amount: '500',
          countedOn: 'placed',
          uses: '1',
          firstDay: '2022-09-01',
          'end.day': '2023-03-31',
        })
        await publishTo('Deliveries to stores are suspended')
        const paused = { word: 'Paused' }
        await expectAll(
          { inQueue: paused, inProcess: paused, deliveredBefore: paused },
          /suspended/,
          'Deliveries to stores are suspended',
        )
        const { waivers, next } = await readStore(stores.inQueue, 'en')
        expect(next).toMatch(/6:00 p\.m\./)
        expect(waivers).toHaveLength(2)
        // Markdown is rendered: bold text and a list.
        await expect(people.getByRole('main').locator('strong', { hasText: 'cyberattack' })).toHaveCount(1)
        await expectCoverage('Deliveries to stores are suspended', 'inQueue')
      })

      await test.step('10 August: deliveries start again', async () => {
        await moveClock(ops, { now: '2022-08-10T17:20:00-04:00' })
        await begin(ops, /^Revise or end: Delivery pause/)
        await fill(ops, {
          ...RECOVERING,
          'update.headline.en': 'Deliveries are starting again, in small number',
          'update.headline.fr': 'Les livraisons reprennent, en petit nombre',
          'update.body.en': 'Orders in process at the shutdown go first.',
          'update.body.fr': 'Les commandes en traitement lors de l’arrêt passent d’abord.',
          'update.nextUpdateBy': '2022-08-11T18:00',
          'measures.0.end': 'through',
          'measures.0.end.day': '2022-08-09',
        })
        await publishTo('Deliveries are starting again, in small number')
        await expectAll(
          {
            inQueue: { word: 'In the queue' },
            inProcess: { word: 'In the queue' },
            deliveredBefore: { word: 'In the queue' },
          },
          /coming back/,
          'Deliveries are starting again, in small number',
        )
        await expectCoverage('Deliveries are starting again, in small number', 'inProcess')
      })

      await test.step('11 August: an ordering limit and longer hours', async () => {
        await moveClock(ops, { now: '2022-08-11T10:00:00-04:00' })
        await begin(ops, /^Write an update/)
        await fill(ops, {
          'update.impact': 'major',
          'update.headline.en': 'Next order limited to 30 cases',
          'update.headline.fr': 'Prochaine commande limitée à 30 caisses',
          'update.body.en': 'Deliveries may come at any hour, day or night.',
          'update.body.fr': 'Les livraisons pourraient arriver à toute heure.',
          'update.nextUpdateBy': '2022-08-12T18:00',
        })
        await addMeasure(ops, 'order_cap', {
          number: '30',
          unit: 'case',
          base: 'cycle',
          end: 'not_published',
        })
        await addMeasure(ops, 'delivery_window', { overnight: 'possible', end: 'not_published' })
        await fill(ops, { 'measures.0.firstDay': '2022-08-11', 'measures.1.firstDay': '2022-08-11' })
        await publishTo('Next order limited to 30 cases')
        for (const each of Object.values(stores)) {
          await expect.poll(async () => (await readStore(each, 'en')).cap).toBe('30 cases')
          await expect.poll(async () => (await readStore(each, 'en')).nights).toBe('possible')
        }
        await expectCoverage('Next order limited to 30 cases', 'deliveredBefore')
      })

      await test.step('12 August: a correction with the audience of the wrong update', async () => {
        await moveClock(ops, { now: '2022-08-12T11:30:00-04:00' })
        await begin(ops, /^Correct this: Next order limited/)
        await fill(ops, {
          'update.status': 'monitoring',
          'update.headline.en': 'No deliveries at night',
          'update.headline.fr': 'Aucune livraison la nuit',
          'update.body.en': 'After what retailers told us, there will be no deliveries at night.',
          'update.body.fr': 'À la suite des commentaires des détaillants, aucune livraison la nuit.',
          'update.corrects.was.en': 'Deliveries may come at any hour, day or night',
          'update.corrects.was.fr': 'Les livraisons pourraient arriver à toute heure',
          'update.corrects.now.en': 'Deliveries come between 6:00 a.m. and 10:00 p.m.',
          'update.corrects.now.fr': 'Les livraisons se font entre 6 h et 22 h',
          'update.nextUpdateBy': '2022-08-15T18:00',
        })
        await publishTo('No deliveries at night')
        for (const each of Object.values(stores)) {
          await expect.poll(async () => (await readStore(each, 'en')).newest).toBe('No deliveries at night')
          const log = plain((await each.getByRole('main').textContent()) ?? '')
          expect(log).toContain(
            'Deliveries may come at any hour, day or night → Deliveries come between 6:00 a.m. and 10:00 p.m.',
          )
        }
        await expectCoverage('No deliveries at night', 'inQueue')
      })

      await test.step('31 August: the resolution', async () => {
        await moveClock(ops, { now: '2022-08-31T17:00:00-04:00' })
        await begin(ops, /^Resolve/)
        await fill(ops, {
          'update.headline.en': 'Deliveries are back on their calendar',
          'update.headline.fr': 'Les livraisons ont repris leur calendrier',
          'update.body.en': 'The cap and the longer hours end today. What is not charged stays so.',
          'update.body.fr': 'La limite et les heures prolongées prennent fin aujourd’hui. Les exonérations demeurent.',
        })
        await publishTo('No open incident', 'Everything is running.')
        await expect(people.getByRole('heading', { level: 1 })).not.toContainText(/suspended|late|starting/)
        for (const each of Object.values(stores)) {
          await expect.poll(async () => (await readStore(each, 'en')).next).toBe('No open incident')
        }
        await ops.getByText('No incident is open.').waitFor()
      })
    } finally {
      await close()
    }
  })
}
