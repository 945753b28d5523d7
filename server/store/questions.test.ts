import { expect, test } from 'vitest'
import type { DrizzleTransaction } from '../database/database.ts'
import { createQuestions } from './questions.ts'

const transaction = {} as DrizzleTransaction

function asking() {
  const log: string[] = []
  const questions = createQuestions(async () => transaction)
  const ask = (name: string, end: () => void = () => undefined) =>
    questions.ask(async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 1))
      end()
      log.push(`${name} ends`)
    })
  return { log, ask, end: questions.end }
}

test('concurrent queries run one after another', async () => {
  const { log, ask } = asking()
  await Promise.all([ask('one'), ask('two')])
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('a failed query fails alone and does not block others', async () => {
  const { log, ask } = asking()
  const failing = ask('one', () => {
    throw new Error('refused')
  })
  await expect(Promise.all([failing.catch(String), ask('two')])).resolves.toEqual(['Error: refused', undefined])
  expect(log).toEqual(['one begins', 'two begins', 'two ends'])
})

test('the end waits for all queries, including those that follow from a result', async () => {
  const { log, ask, end } = asking()
  void ask('one').then(() => ask('two'))
  await end()
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('rejects queries after the end', async () => {
  const { log, ask, end } = asking()
  await end()
  await expect(ask('late')).rejects.toThrow('asked after the call had ended')
  expect(log).toEqual([])
})
