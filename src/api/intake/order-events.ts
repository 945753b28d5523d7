import * as z from 'zod/mini'
import { IntakeId, IntakeItem as SentItem } from '../../contract/intake/order-intake.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import type { IntakeItem } from '../../domain/intake/intake-item.ts'
import type { IntakeResult } from '../../domain/intake/intake-decision.ts'
import { decideIntake } from '../../domain/intake/order-intake.ts'
import type { Handler } from '../call.ts'
import { INTAKE_REJECTIONS } from './intake-rejection-translations.ts'
import { type FieldError, fieldErrors } from '../http/field-errors.ts'
import { languageOf } from '../http/language.ts'
import { DEFAULT_LIMIT, pageAfter } from '../http/paging.ts'
import { randomId } from '../random-id.ts'
import { numbersRead, readIntake } from './read-intake.ts'

export const addOrderEvents: Handler<'addOrderEvents'> = async (call) => {
  const { body, apiClient, intake, publish, now, request, headers } = call
  const ids = idsOf(apiClient.id)
  const read = readItems(body.events)
  const items = new Map(
    read.flatMap((each) => (each?.data === undefined ? [] : [[each.data, ids.qualified(each.data)]])),
  )
  const sent = [...items.values()]
  const within = await numbersRead(intake, sent)
  const taken = sent.filter(({ number }) => within.has(number))
  const decision = decideIntake(taken, await readIntake(intake, taken), now, randomId)
  await intake.received(now)
  await intake.add(decision.additions, now)
  for (const storeId of decision.storeIds) publish({ topic: 'store', storeId })
  if (decision.queueMoved) publish({ topic: 'queue' })

  const language = languageOf(request.headers.get('accept-language'))
  headers.set('content-language', language)
  const resultOf = new Map(taken.map((item, index) => [item, decision.results[index]]))
  return {
    results: read.map((each, index) => {
      const place = `body.events.${index}`
      const item = each?.data && items.get(each.data)
      const result = item && (resultOf.get(item) ?? TOO_HEAVY)
      if (result !== undefined) return { id: each?.data?.id ?? null, ...resultView(result, ids, place, language) }
      const errors = each === null ? [notRead(place)] : fieldErrors(each.error?.issues ?? [], place)
      return { id: idOf(body.events[index]), result: 'refused' as const, errors: written(errors, language) }
    }),
  }
}

/** Lists what a sender cannot know from the responses to its batches: what became of events that wait. */
export const listPendingOrderEvents: Handler<'listPendingOrderEvents'> = async (call) => {
  const { query, apiClient, intake, request, headers } = call
  const { cursor, result, limit = DEFAULT_LIMIT } = query
  const ids = idsOf(apiClient.id)
  const found = await intake.ownPending({
    after: cursor === undefined ? null : ids.prefix + cursor,
    dropped: result === undefined ? null : result === 'refused',
    limit: limit + 1,
  })
  const language = languageOf(request.headers.get('accept-language'))
  headers.set('content-language', language)
  const { items, next } = pageAfter(found, limit, ({ event }) => ids.own(event.id) ?? '')
  return {
    items: items.map(({ event, dropped }) => {
      const { number, kind, at } = event
      const sent = { id: ids.own(event.id) ?? '', number, kind, at }
      if (dropped === null) return { ...sent, result: 'pending' as const }
      const errors = written([INTAKE_REJECTIONS[dropped.because]], language)
      return { ...sent, result: 'refused' as const, refusedAt: dropped.at, errors }
    }),
    next,
  }
}

const TOO_HEAVY: IntakeResult = { result: 'refused', because: 'batch_too_heavy' }

interface OwnIds {
  readonly prefix: string
  readonly qualified: (item: IntakeItem) => IntakeItem
  /** Returns the sender's own id; null for that of another sender. */
  readonly own: (id: string) => string | null
}

/**
 * Each sender has ids of its own: two may number their events alike, and none learns or revokes what another one sent.
 * A sent id has no slash (`IntakeId`).
 */
function idsOf(sender: Id): OwnIds {
  const prefix = `${sender}/`
  return {
    prefix,
    qualified(item) {
      const id = prefix + item.id
      return item.kind === 'revoked' ? { ...item, id, revokes: prefix + item.revokes } : { ...item, id }
    },
    own: (id) => (id.startsWith(prefix) ? id.slice(prefix.length) : null),
  }
}

/** A valid batch has no issue. One with more is not read further, because each costs as much as a valid item. */
const MOST_ISSUES = 10_000

/** Reads the items of a batch. Null for those after too many issues. */
function readItems(events: readonly unknown[]) {
  let issues = 0
  return events.map((event) => {
    if (issues > MOST_ISSUES) return null
    const read = z.safeParse(SentItem, event)
    issues += read.error?.issues.length ?? 0
    return read
  })
}

function notRead(field: string): FieldError {
  return {
    field,
    cause: {
      en: 'Not read, because the events before it have too many errors. Correct them, and send it again.',
      fr: 'Non lu, car les événements qui précèdent comptent trop d’erreurs. Corrigez-les, puis renvoyez-le.',
    },
  }
}

function resultView(each: IntakeResult, { own }: OwnIds, place: string, language: Language) {
  const { result } = each
  switch (result) {
    case 'known':
    case 'pending':
      return { result }
    case 'refused': {
      const { field, cause } = INTAKE_REJECTIONS[each.because]
      return { result, errors: written([{ field: `${place}.${field}`, cause }], language) }
    }
    case 'accepted': {
      const dropped = each.dropped.flatMap(({ id: given, because }) => {
        const id = own(given)
        return id === null ? [] : [{ id, errors: written([INTAKE_REJECTIONS[because]], language) }]
      })
      return dropped.length === 0 ? { result } : { result, dropped }
    }
  }
}

function written(errors: readonly FieldError[], language: Language) {
  return errors.map(({ field, cause }) => ({ field, cause: cause[language] }))
}

const WithId = z.object({ id: IntakeId })

/** Returns the id of an item that is otherwise invalid, so that its sender can find it. */
function idOf(event: unknown): string | null {
  return z.safeParse(WithId, event).data?.id ?? null
}
