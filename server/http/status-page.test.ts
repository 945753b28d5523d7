import { expect, test } from 'vitest'
import { statusPage, type StatusTemplate } from './status-page.ts'

const TEMPLATE: StatusTemplate = {
  code: ['/assets/a.js', '/assets/b.js'],
  afterPaint: '/assets/after.js',
  style: 'p{color:red}',
  fonts: '/assets/fonts.css',
  styleHash: 'sha256-x',
}
const DRAWN = {
  lang: 'fr-CA',
  title: 'a "quoted" <title>',
  description: 'd & "e"',
  html: '<h1>Tout va bien</h1>',
  initialDataId: 'first',
}
const page = (body: unknown): string =>
  statusPage(
    DRAWN,
    { status: { body, asOf: '2022-08-09T13:00:00.000Z', etag: '"e"' }, confirmedMs: 1 },
    TEMPLATE,
    'lang="fr-CA"',
  )

test('published text cannot end the data element and is read back unchanged', () => {
  const body = { text: '</script><script>alert(1)</script><!--', other: '\u2028 & " \' ' }
  const html = page(body)
  const [, data = ''] = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(data)).toMatchObject({ status: { body } })
  expect(html.match(/<script/g)).toHaveLength(2)
})

test('text in the head is escaped', () => {
  expect(page({})).toContain('<title>a &quot;quoted&quot; &lt;title></title>')
  expect(page({})).toContain('content="d &amp; &quot;e&quot;"')
})

test('has no inline script or style attribute, and lists its code in a meta element', () => {
  const html = page({})
  expect(html).not.toMatch(/<script(?![^>]*\s(src|type="application\/json"))|\sstyle=|\son\w+=/i)
  expect(html).toContain('<meta name="code" content="/assets/a.js /assets/b.js">')
  expect(html).toContain('<div id="app"><h1>Tout va bien</h1></div>')
})
