import { folded, wordsOf } from '../../../domain/text/folded-text.ts'
import type { ResponseBody } from '../../client/send-request.ts'

export type KnownStore = ResponseBody<'listAllStores'>['stores'][number]

/** The stores that hold every word of what was typed, in their name, licence, place or company. */
export function findStores(stores: readonly KnownStore[], text: string): KnownStore[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  return stores.filter(({ name, licence, place, operator }) => {
    const key = folded(`${name} ${licence} ${place} ${operator}`)
    return words.every((word) => key.includes(word))
  })
}

export interface ReadLicences {
  readonly stores: readonly KnownStore[]
  /** What was pasted and is the licence of no store. */
  readonly unknown: readonly string[]
}

/** Reads licence numbers as they are pasted: by line, comma or blank, each taken once. */
export function readLicences(stores: readonly KnownStore[], text: string): ReadLicences {
  const ofLicence = new Map(stores.map((store) => [store.licence, store]))
  const given = new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((each) => each !== ''),
  )
  const found = [...given].map((licence) => ({ licence, store: ofLicence.get(licence) }))
  return {
    stores: found.flatMap(({ store }) => store ?? []),
    unknown: found.filter(({ store }) => store === undefined).map(({ licence }) => licence),
  }
}
