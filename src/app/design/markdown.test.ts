import { expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'

const text = (each: string) => ({ kind: 'text', text: each })

test.each([
  ['plain text', 'Deliveries wait.', [{ kind: 'paragraph', lines: [[text('Deliveries wait.')]] }]],
  [
    'two paragraphs and a line break',
    'One\ntwo\n\n\nthree\r\n',
    [
      { kind: 'paragraph', lines: [[text('One')], [text('two')]] },
      { kind: 'paragraph', lines: [[text('three')]] },
    ],
  ],
  ['a list', '- one\n- two', [{ kind: 'list', items: [[text('one')], [text('two')]] }]],
  [
    'emphasis inside strong text',
    'a **b *c* d** e',
    [
      {
        kind: 'paragraph',
        lines: [
          [
            text('a '),
            { kind: 'strong', parts: [text('b '), { kind: 'em', parts: [text('c')] }, text(' d')] },
            text(' e'),
          ],
        ],
      },
    ],
  ],
  [
    'a link',
    'see [the page](https://example.org/a?b=c).',
    [
      {
        kind: 'paragraph',
        lines: [[text('see '), { kind: 'link', href: 'https://example.org/a?b=c', text: 'the page' }, text('.')]],
      },
    ],
  ],
  ['blank text', ' \n\n ', []],
])('%s', (_, written, expected) => expect(parseMarkdown(written)).toEqual(expected))

test.each([
  '[press](javascript:alert(1))',
  '[press](data:text/html,x)',
  '[press](//evil.example)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '2 * 3 * 4',
  '* 5',
])('%s stays text without a link or emphasis', (written) => {
  expect(JSON.stringify(parseMarkdown(written))).not.toMatch(/"link"|"strong"|"em"/)
})

test('takes time in proportion to the length, also of text that marks nothing', () => {
  const ofLength = (length: number) => parseMarkdown(`**${'a*'.repeat(length)}`)
  expect(ofLength(200_000)[0]?.kind).toBe('paragraph')
})
