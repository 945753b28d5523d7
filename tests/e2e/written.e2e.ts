import { expect, type Page, test } from '@playwright/test'
import { openAs, signIn, open, storePath } from './drive.ts'

const ASKING = `${storePath('inQueue')}/questions`

/** Pastes content copied from another program, as text and as HTML. */
async function paste(page: Page, given: { readonly text: string; readonly html?: string }): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async ({ text, html }) => {
    const parts = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])),
      ),
    ])
  }, given)
  await page.keyboard.press('ControlOrMeta+v')
}

test('pasted rich text keeps its words, and no script of it runs in the console', async ({ page }) => {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  await openAs(page, 'store-owner', ASKING)
  const field = page.getByLabel('Your question')
  await field.focus()
  const text = 'We are out of:\n• pre-rolls\n• oils\n<img src=x onerror=alert(1)> **now** =1+1'
  await paste(page, {
    text,
    html: `<p style="color:red">We are out of:</p><ul><li><b>pre-rolls</b></li><li>oils</li></ul><img src=x onerror="alert(2)"><script>alert(3)</script>`,
  })
  await expect(field).toHaveValue(text)
  await page.getByRole('button', { name: 'Send the question' }).click()
  const said = page.getByRole('list', { name: 'Messages' })
  await expect(said).toContainText('<img src=x onerror=alert(1)> **now** =1+1')
  await signIn(page, 'support')
  await open(page, '/support')
  await page.getByRole('link', { name: 'Will my delivery come at all?' }).click()
  await expect(said).toContainText('<img src=x onerror=alert(1)> **now** =1+1')
  await expect(page.locator('main').locator('img, script, b')).toHaveCount(0)
  expect(ran).toEqual([])
})

test('a long paste stays whole, and invisible characters are removed on request', async ({ page }) => {
  await openAs(page, 'store-owner', ASKING)
  const field = page.getByLabel('Your question')
  await field.focus()
  const long = `${'We wait. '.repeat(500)}Do you?`
  await paste(page, { text: long })
  await expect(field).toHaveValue(long)
  await expect(field).toHaveAccessibleDescription(/^It has 4,507 characters; at most 4,000 can be sent\./)
  await field.fill('')
  await paste(page, { text: 'We\u200B wait\u202E.' })
  await expect(field).toHaveAccessibleDescription(/^Marks that cannot be seen came along/)
  await page.getByRole('button', { name: 'Take out what cannot be seen' }).click()
  await expect(field).toHaveValue('We wait.')
  await expect(field).toBeFocused()
})
