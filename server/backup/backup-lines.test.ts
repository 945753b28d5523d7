import { expect, test } from 'vitest'
import { BackupDamaged, type BackupPart, readLines, writeLines } from './backup-lines.ts'

async function* content() {
  yield { table: 'stores' }
  yield '{"id":"a","name":"one\u2028line"}'
  yield '{"id":"b","name":"é"}'
  yield { table: 'orders' }
}

async function* given(lines: readonly string[]) {
  yield* lines
}

async function written(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of writeLines([1, 2], content(), async () => ({ audit_id_seq: '7' }))) {
    lines.push(line.slice(0, -1))
  }
  return lines
}

async function read(lines: readonly string[]): Promise<BackupPart[]> {
  const parts: BackupPart[] = []
  for await (const part of readLines(given(lines))) parts.push(part)
  return parts
}

const expectDamaged = (lines: readonly string[]) => expect(read(lines)).rejects.toThrow(BackupDamaged)

test('reads what was written, including a table without rows', async () => {
  expect(await read(await written())).toEqual([
    { kind: 'schema', migrations: [1, 2] },
    { kind: 'table', table: 'stores' },
    { kind: 'row', row: '{"id":"a","name":"one\u2028line"}' },
    { kind: 'row', row: '{"id":"b","name":"é"}' },
    { kind: 'table', table: 'orders' },
    { kind: 'sequences', last: { audit_id_seq: '7' } },
    { kind: 'end', rows: { stores: 2, orders: 0 } },
  ])
})

test('rejects a backup with any line missing or repeated', async () => {
  const lines = await written()
  expect(lines).toHaveLength(7)
  for (const index of lines.keys()) {
    await expectDamaged(lines.toSpliced(index, 1))
    await expectDamaged(lines.toSpliced(index, 0, lines[index] ?? ''))
  }
})

test('rejects a backup with two lines exchanged', async () => {
  const lines = await written()
  for (let index = 0; index + 1 < lines.length; index += 1) {
    await expectDamaged(lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? ''))
  }
})

test('rejects a backup with any character changed', async () => {
  const text = (await written()).join('\n')
  for (let index = 0; index < text.length; index += 1) {
    const other = text[index] === '0' ? '1' : '0'
    await expectDamaged(`${text.slice(0, index)}${other}${text.slice(index + 1)}`.split('\n'))
  }
})
