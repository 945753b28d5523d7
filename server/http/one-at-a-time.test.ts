import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHttp, type OpenHttp } from '../../tests/server/open-http.ts'
import { openRaw } from '../../tests/server/raw-connection.ts'

let http: OpenHttp
beforeEach(async () => {
  http = await openHttp()
})
afterEach(() => http.close())

const GET = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
const handled = () => http.lines().filter(({ route }) => route === '/api/session').length

test('requests that a client sends ahead are answered in order', async () => {
  const connection = openRaw(http.port)
  connection.send(Array.from({ length: 8 }, (_, index) => GET(index % 2 === 0 ? '/api/session' : '/icon.svg')).join(''))
  await connection.until(GET_ENDS)
  await expect.poll(() => connection.received().split('HTTP/1.1 200 ').length - 1).toBe(8)
  const kinds = [...connection.received().matchAll(/content-type: (application\/json|image\/svg)/gi)].map(
    ([, kind]) => kind,
  )
  expect(kinds).toEqual(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? 'application/json' : 'image/svg')))
  connection.close()
})
const GET_ENDS = '<svg/>'

test('a client that sends too many ahead loses its connection, and no others are handled', async () => {
  const connection = openRaw(http.port)
  connection.send(GET('/api/session').repeat(1_500))
  await connection.ended()
  await setTimeout(100)
  expect(handled()).toBeLessThan(20)
  expect((await fetch(`${http.address}/api/session`)).status).toBe(200)
})

test('nothing is handled for a connection that was closed', async () => {
  const connection = openRaw(http.port)
  connection.send(`${GET('/api/events')}${GET('/api/session').repeat(10)}`)
  await connection.until('event: ready')
  connection.close()
  await setTimeout(100)
  expect(handled()).toBe(0)
})
