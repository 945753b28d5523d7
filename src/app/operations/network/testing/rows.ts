import type { StoreRow } from '../../response-types.ts'

/** A store in the delivery queue in Guelph that has not viewed the update. */
export function aRow(id: string, over: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    licence: 'CRSA0000001',
    name: id,
    company: 'Leaf & Co.',
    place: 'Guelph',
    region: 'West',
    summaryKind: 'in_queue',
    openOrders: 1,
    queuePosition: { from: 10, to: 12, of: 100 },
    expected: null,
    expectedWas: null,
    update: { id: 'update', viewedAt: null, acknowledgedAt: null },
    ...over,
  }
}
