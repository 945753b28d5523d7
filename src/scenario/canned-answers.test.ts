import { expect, test } from 'vitest'
import { cannedAnswerIssues } from '../domain/questions/canned-answer.ts'
import { august2022 } from './august-2022.ts'

const { cannedAnswers } = august2022()

test.each(cannedAnswers)('$name.en could be saved as it is', (answer) => {
  expect(
    cannedAnswerIssues(
      answer,
      cannedAnswers.filter(({ id }) => id !== answer.id),
    ),
  ).toEqual([])
})

test('there are a few, each by itself', () => {
  expect(cannedAnswers.length).toBeGreaterThan(3)
  expect(new Set(cannedAnswers.map(({ id }) => id)).size).toBe(cannedAnswers.length)
})
