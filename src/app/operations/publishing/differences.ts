import { type DraftForm, readForm } from './draft-form.ts'

export type Side = 'mine' | 'theirs'

/** A field that differs between two versions of a draft. Values are texts to display. */
export interface Difference {
  /** The path of the field in the form. */
  readonly path: string
  readonly mine: string
  readonly theirs: string
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Returns the differing fields in form order. Compares lists of measures and stores as a whole. */
export function differencesOf(mine: DraftForm, theirs: DraftForm): Difference[] {
  return compare(asJson(mine), asJson(theirs), '')
}

/** Merges two versions of a draft. A differing field without a choice keeps my version. */
export function merged(mine: DraftForm, theirs: DraftForm, chosen: Readonly<Record<string, Side>>): DraftForm {
  const take = (own: Json | undefined, other: Json | undefined, path: string): Json | undefined => {
    if (isRecord(own) && isRecord(other)) {
      return Object.fromEntries(keysOf(own, other).map((key) => [key, take(own[key], other[key], join(path, key))]))
    }
    return chosen[path] === 'theirs' ? other : own
  }
  // Merging two forms field by field gives a form.
  return readForm(JSON.stringify(take(asJson(mine), asJson(theirs), ''))) ?? mine
}

function compare(mine: Json | undefined, theirs: Json | undefined, path: string): Difference[] {
  if (isRecord(mine) && isRecord(theirs)) {
    return keysOf(mine, theirs).flatMap((key) => compare(mine[key], theirs[key], join(path, key)))
  }
  const [own, other] = [textOf(mine), textOf(theirs)]
  return own === other ? [] : [{ path, mine: own, theirs: other }]
}

function asJson(form: DraftForm): Json {
  const read: unknown = JSON.parse(JSON.stringify(form))
  return isJson(read) ? read : null
}

/** Every result of JSON.parse is JSON. */
function isJson(read: unknown): read is Json {
  return read !== undefined
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
