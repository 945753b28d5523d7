import { expect, test } from '@playwright/test'
import { openAs, plain, signIn, storePath, OFTEN } from './drive.ts'

const CAP = { now: '2022-08-11T12:00:00-04:00' }

test('a plan is changed by slider and keyboard and published, and the store’s page shows the reason', async ({
  page,
}) => {
  await openAs(page, 'ops', '/operations/recovery', CAP)
  const board = page.getByRole('region', { name: 'What this plan would do' })
  await expect(board).toContainText(/Tue.16.Aug – Thu.18.Aug/)
  const last = page.getByRole('group', { name: /^Phase 4/ })

  const slider = last.getByRole('slider', { name: /^Most/ })
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (box === null) throw new Error('The slider is not on the screen.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.667, y)
  await page.mouse.down()
  const seen = new Set<string>()
  for (let part = 0.65; part > 0.15; part -= 0.05) {
    await page.mouse.move(box.x + box.width * part, y)
    seen.add(plain((await board.textContent()) ?? ''))
  }
  await page.mouse.up()
  // It updates during the drag, not only on release.
  expect(seen.size).toBeGreaterThan(3)
  await expect(last.getByLabel('Most stops a day', { exact: true })).not.toHaveValue('420')

  await page
    .getByRole('group', { name: /^Phase 1/ })
    .getByLabel('North')
    .focus()
  await page.keyboard.press('Space')
  await slider.focus()
  await page.keyboard.press('PageUp')
  await page
    .getByRole('group', { name: /^Phase 2/ })
    .getByLabel('Fewest stops a day', { exact: true })
    .fill('50')
  await expect(board).toContainText(/→ .*Aug/)

  await page.getByLabel('Reason, in English').fill('Two trucks broke down.')
  await page.getByLabel('Reason, in French').fill('Deux camions sont en panne.')
  await page.getByRole('button', { name: 'Publish the plan' }).dblclick()
  await page.getByText(/^Published\. The range of/).waitFor()

  await signIn(page, 'store-owner')
  await page.goto(storePath('inQueue'))
  await expect
    .poll(async () => plain((await page.locator('main').textContent()) ?? ''), OFTEN)
    .toContain('Two trucks broke down.')
})
