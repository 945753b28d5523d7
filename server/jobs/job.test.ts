import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type Job, continuousJob, startJobs } from './job.ts'

const events: string[] = []
const failures: [string, unknown][] = []
const failed = (error: unknown, job: string): unknown => failures.push([job, error])
beforeEach(() => {
  events.length = 0
  failures.length = 0
})

const job = (name: string, start: () => void = () => undefined): Job =>
  continuousJob(name, () => {
    start()
    events.push(`${name} starts`)
    return async () => {
      await pause(1)
      events.push(`${name} has stopped`)
    }
  })
test('jobs start in sequence, stop together and are awaited', async () => {
  const stop = await startJobs([job('a'), job('b')], failed)
  expect(events).toEqual(['a starts', 'b starts'])
  await stop()
  expect(events.slice(2).toSorted()).toEqual(['a has stopped', 'b has stopped'])
})

test('jobs are stopped when one cannot start', async () => {
  const broken = job('b', () => {
    throw new Error('no database')
  })
  await expect(startJobs([job('a'), broken, job('c')], failed)).rejects.toThrow('no database')
  expect(events).toEqual(['a starts', 'a has stopped'])
})

test('a job that fails to stop is reported by name and does not block others', async () => {
  const stubborn = continuousJob('b', () => () => Promise.reject(new Error('still there')))
  const stop = await startJobs([job('a'), stubborn], failed)
  await stop()
  expect(events).toEqual(['a starts', 'a has stopped'])
  expect(failures).toEqual([['b', new Error('still there')]])
})
