import type { Id } from './fact.ts'
import type { Region, Store } from './store.ts'

/** Whom a fact concerns. */
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
