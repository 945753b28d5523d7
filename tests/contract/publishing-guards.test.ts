import { beforeEach, describe, expect, test } from 'vitest'
import { expectProblem, moveClock, read } from './ask.ts'
import { publish, publishing, REQUEST, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, type TestHost } from './test-host.ts'

const AT = '/api/operations/publications'

let subject: TestHost
let ops: Fetch

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  // No incident is open, and deliveries are normal.
  await moveClock(subject.as('nobody'), '2022-09-01T12:00:00-04:00')
})

test('a second incident like an open one is asked about, with the incident to update instead', async () => {
  const update = { ...UPDATE, nextUpdateBy: '2022-09-01T17:00:00-04:00' }
  const { incidentId } = await publish(ops, { ...REQUEST, update })
  const asked = await ops(AT, publishing({ ...REQUEST, update }, {}, false))
  expect(await asked.clone().json()).toMatchObject({ errors: [{ other: incidentId }] })
  expect(await expectProblem(asked, 422, 'confirmation-needed')).toEqual(['body.publishRequest.incident.title'])
  expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({ incidents: [{ id: incidentId }] })
  expect((await ops(AT, publishing({ ...REQUEST, update }))).status).toBe(201)
})

describe('services and headline agree', () => {
  const affected = [{ id: 'store-deliveries', status: 'partial_outage' }] as const

  test('an incident with an impact names what it affects', async () => {
    const blank = await ops(AT, publishing({ ...REQUEST, update: { ...UPDATE, services: [] } }))
    expect(await expectProblem(blank, 422, 'invalid')).toEqual(['body.publishRequest.update.services'])
    const none = await ops(AT, publishing({ ...REQUEST, update: { ...UPDATE, impact: 'none', services: affected } }))
    expect(await expectProblem(none, 422, 'invalid')).toEqual(['body.publishRequest.update.impact'])
  })

  test('an update that says nothing of services keeps them, and one that says there are none is refused', async () => {
    const { incidentId } = await publish(ops, { ...REQUEST, update: { ...UPDATE, services: affected } })
    const { services: _, ...silent } = updateOf(incidentId, {}).update
    await publish(ops, { ...updateOf(incidentId, {}), update: silent })
    expect(await read(subject.as('nobody'), '/api/status')).toMatchObject({
      headline: { kind: 'disrupted', incidentId },
      services: expect.arrayContaining([expect.objectContaining(affected[0])]) as unknown,
    })
    const empty = await ops(AT, publishing(updateOf(incidentId, { services: [] })))
    expect(await expectProblem(empty, 422, 'invalid')).toEqual(['body.publishRequest.update.services'])
  })
})
