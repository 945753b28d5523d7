import type { Id } from '../facts/fact.ts'
import { REGIONS, type Region, type Store } from './store.ts'

/** The audience of a fact, as operations defines it. */
export type Scope =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'regions'; readonly regions: readonly Region[] }
  | { readonly kind: 'stores'; readonly storeIds: readonly Id[] }

export const EVERYONE: Scope = { kind: 'everyone' }

export function covers(scope: Scope, store: Pick<Store, 'id' | 'region'>): boolean {
  switch (scope.kind) {
    case 'everyone':
      return true
    case 'regions':
      return scope.regions.includes(store.region)
    case 'stores':
      return scope.storeIds.includes(store.id)
  }
}

/** Whether two scopes are equal. */
export function sameScope(a: Scope, b: Scope): boolean {
  return contains(a, b) && contains(b, a)
}

/** Whether a store may be in both scopes. The region of a named store is not known here, so it may. */
export function overlap(a: Scope, b: Scope): boolean {
  if (a.kind === 'regions' && b.kind === 'regions') return a.regions.some((region) => b.regions.includes(region))
  if (a.kind === 'stores' && b.kind === 'stores') return a.storeIds.some((id) => b.storeIds.includes(id))
  return true
}

/** Who is in both scopes. The region of a named store is not known here, so it may be in any. */
export function common(a: Scope, b: Scope): Scope {
  if (a.kind === 'everyone') return b
  if (b.kind === 'everyone') return a
  if (a.kind === 'stores') {
    return b.kind === 'stores' ? { ...a, storeIds: a.storeIds.filter((id) => b.storeIds.includes(id)) } : a
  }
  return b.kind === 'stores' ? b : { ...a, regions: a.regions.filter((region) => b.regions.includes(region)) }
}

/** Whether the scopes together cover all of one. The region of a named store is not known here, so it may be covered. */
export function isWithin(scope: Scope, scopes: readonly Scope[]): boolean {
  if (scopes.some(({ kind }) => kind === 'everyone')) return true
  const regions = scopes.flatMap((each) => (each.kind === 'regions' ? each.regions : []))
  if (scope.kind === 'stores') {
    const named = scopes.flatMap((each) => (each.kind === 'stores' ? each.storeIds : []))
    return regions.length > 0 || scope.storeIds.every((id) => named.includes(id))
  }
  return (scope.kind === 'everyone' ? REGIONS : scope.regions).every((region) => regions.includes(region))
}

function contains(a: Scope, b: Scope): boolean {
  if (a.kind === 'everyone' || b.kind === 'everyone') return a.kind === b.kind
  if (a.kind === 'regions') return b.kind === 'regions' && b.regions.every((region) => a.regions.includes(region))
  return b.kind === 'stores' && b.storeIds.every((id) => a.storeIds.includes(id))
}
