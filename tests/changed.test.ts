import { expect, test } from 'vitest'
import { appTestsOf } from './changed.ts'

test.each<[string, readonly string[], readonly string[]]>([
  ['no change', [], []],
  ['a document', ['docs/operating.md', 'README.md'], []],
  ['a page', ['src/app/operations/publishing/DraftPage.tsx'], ['tests/app/operations/']],
  [
    'two files of a page and a test',
    ['src/app/stores/orders/A.tsx', 'src/app/stores/status/B.tsx', 'tests/app/stores/questions.test.tsx'],
    ['tests/app/stores/', 'tests/app/stores/questions.test.tsx'],
  ],
])('the selected tests for %s', (_, changed, expected) => {
  expect(appTestsOf(changed)).toEqual(expected)
})

test.each(['src/domain/orders/order.ts', 'src/app/design/Field.tsx', 'mocks/host.ts', 'tests/app/open-app.tsx'])(
  'shared code selects one test of each part of the app: %s',
  (path) => {
    expect(appTestsOf([path])).toContain('tests/app/stores/store-page.test.tsx')
    expect(appTestsOf([path])).toContain('tests/app/support/queue.test.tsx')
    expect(appTestsOf([path]).length).toBeLessThan(10)
  },
)
