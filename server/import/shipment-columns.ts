import * as z from 'zod/mini'
import { OneLine, OrderNumber } from '../../src/contract/scalars.ts'
import type { Columns } from './columns.ts'
import { ORDER_COLUMNS } from './order-columns.ts'

const CASE_UNITS = ['case', 'cases', 'cs', 'ca', 'caisse', 'caisses']

/**
 * The columns of an advance shipping notice that are kept. Containers, barcodes and batches are not: no reader needs
 * them.
 */
export const SHIPMENT_COLUMNS = {
  number: { ...ORDER_COLUMNS.number, optional: true },
  shipment: {
    names: ['ShipmentID', 'Shipment', 'Shipment no.', 'Envoi', 'No d’envoi'],
    form: '1 to 64 letters, digits, dots, colons, hyphens or underscores',
  },
  sku: ORDER_COLUMNS.sku,
  cases: {
    names: ['Shipped_Qty', 'Shipped quantity', 'Quantité expédiée', 'Caisses expédiées'],
    form: 'a whole number of cases from 0 to 100000',
  },
  unit: {
    names: ['UOM', 'Unit of measure', 'Unité', 'Unité de mesure'],
    form: 'a unit of cases, like CS or case: send whole cases',
    optional: true,
  },
} as const satisfies Columns

/** A row of a notice: what one container has of one item. */
export const ShipmentRow = z.object({
  number: z.optional(OrderNumber),
  shipment: z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,64}$/)),
  sku: OneLine(64),
  cases: z.pipe(
    z.transform((cell: string) => (/^\d{1,6}(\.0+)?$/.test(cell) ? Number(cell) : cell)),
    z.int().check(z.minimum(0), z.maximum(100_000)),
  ),
  unit: z.optional(z.string().check(z.refine((cell) => CASE_UNITS.includes(cell.trim().toLowerCase())))),
})
export type ShipmentRow = z.output<typeof ShipmentRow>
