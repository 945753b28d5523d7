import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const windows1252 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

test.each<[string, Uint8Array, string]>([
  ['UTF-8', utf8('Épicerie Noël'), 'Épicerie Noël'],
  ['UTF-8 with its mark', utf8('\ufeffÉpicerie'), 'Épicerie'],
  ['Windows-1252', windows1252('Épicerie Noël'), 'Épicerie Noël'],
  ['the dashes and the euro of Windows-1252', new Uint8Array([0x80, 0x96, 0x92]), '€–’'],
  ['UTF-16, which Excel calls Unicode text', utf16('Épicerie\t2'), 'Épicerie\t2'],
  ['nothing', new Uint8Array(), ''],
  ['a character that breaks off is not UTF-8', new Uint8Array([0x61, 0xc3]), 'aÃ'],
  ['the line ends of Windows, of old Macs and of Unix', utf8('a\r\nb\rc\nd\r\n'), 'a\nb\nc\nd\n'],
])('%s', (_, bytes, expected) => {
  expect(decodeText(bytes)).toBe(expected)
})
