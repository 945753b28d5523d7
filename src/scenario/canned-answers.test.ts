import { expect, test } from 'vitest'
import { cannedAnswerIssues } from '../domain/questions/canned-answer.ts'
import { august2022 } from './august-2022.ts'

const { cannedAnswers } = august2022()

test.each(cannedAnswers)('$name.en can be saved unchanged', (answer) => {
  expect(
    cannedAnswerIssues(
      answer,
      cannedAnswers.filter(({ id }) => id !== answer.id),
    ),
  ).toEqual([])
})

test('there are more than three canned answers, each with its own id', () => {
  expect(cannedAnswers.length).toBeGreaterThan(3)
  expect(new Set(cannedAnswers.map(({ id }) => id)).size).toBe(cannedAnswers.length)
})
