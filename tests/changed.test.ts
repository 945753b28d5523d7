import { expect, test } from 'vitest'
import { appTestsOf } from './changed.ts'

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing', [], []],
  ['a document', ['docs/operating.md', 'README.md'], []],
  ['a page', ['src/app/features/ops/publishing/DraftPage.tsx'], ['tests/app/operations/']],
  [
    'two files of a page and a test',
    ['src/app/features/store/A.tsx', 'src/app/features/store/B.tsx', 'tests/app/store/questions.test.tsx'],
    ['tests/app/store/', 'tests/app/store/questions.test.tsx'],
  ],
])('%s', (_, changed, expected) => {
  expect(appTestsOf(changed)).toEqual(expected)
})

test.each(['src/domain/orders/order.ts', 'src/app/ui/Field.tsx', 'mocks/host.ts', 'tests/app/open-app.tsx'])(
  'what every page is made of is tried on one of each part: %s',
  (path) => {
    expect(appTestsOf([path])).toContain('tests/app/store/store-page.test.tsx')
    expect(appTestsOf([path])).toContain('tests/app/support/queue.test.tsx')
    expect(appTestsOf([path]).length).toBeLessThan(10)
  },
)
