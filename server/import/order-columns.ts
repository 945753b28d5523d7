import * as z from 'zod/mini'
import { CasesOrdered, SentAt, SentDay } from '../../src/contract/intake/order-intake.ts'
import { endsApart, Licence, OneLine, OrderNumber, TimeOfDay } from '../../src/contract/scalars.ts'
import { ORDER_KINDS, type OrderKind } from '../../src/domain/orders/order.ts'
import type { Columns } from './columns.ts'
import { type CellNames, meaningOf } from './named-cell.ts'
import { STORE_COLUMNS } from './store-columns.ts'
import { instantOfCell, timeOfCell } from './time-cell.ts'

const KIND_NAMES: CellNames<OrderKind> = {
  weekly: ['Regular', 'Hebdomadaire'],
  emergency: ['Urgent', 'Urgence', 'D’urgence'],
  stocked: ['Stock', 'En stock'],
  flow_through: ['Flow-through', 'Transit direct'],
}

const A_TIME = 'a time of day, like 9:00 or 17 h 30'

export const ORDER_COLUMNS = {
  number: {
    names: ['Order', 'Order number', 'Order no.', 'Commande', 'Numéro de commande', 'No de commande'],
    form: 'SO and 9 digits',
  },
  licence: STORE_COLUMNS.licence,
  kind: {
    names: ['Order kind', 'Type', 'Order type', 'Genre', 'Type de commande'],
    form: ORDER_KINDS.join(', '),
  },
  placedAt: {
    names: ['Placed', 'Order date', 'Ordered at', 'Passée le', 'Date de commande'],
    form: 'a day and a time, like 2022-08-04 09:12 (in Toronto) or 2022-08-04T09:12:00-04:00',
  },
  plannedDay: {
    names: ['Planned', 'Delivery date', 'Date de livraison', 'Jour prévu', 'Livraison prévue'],
    form: 'a day, like 2022-08-11',
  },
  from: { names: ['Delivery from', 'De', 'Livraison de'], form: A_TIME },
  to: {
    names: ['Delivery to', 'Until', 'À', 'Jusqu’à', 'Livraison à'],
    form: `${A_TIME}, and later than that of from, or on the next day within 12 hours`,
  },
  sku: { names: ['Item', 'Item number', 'Article', 'UGS'], form: '1 to 64 characters on one line' },
  product: {
    names: ['Product name', 'Description', 'Produit', 'Nom du produit'],
    form: '1 to 200 characters on one line',
  },
  cases: {
    names: ['Cases ordered', 'Quantity', 'Caisses', 'Caisses commandées', 'Quantité'],
    form: 'a whole number of cases from 1 to 100000',
  },
} as const satisfies Columns

/** A row of an order file: one order line. */
export const OrderRow = z
  .object({
    number: OrderNumber,
    licence: Licence,
    kind: z.pipe(
      z.transform((cell: string) => meaningOf(cell, KIND_NAMES)),
      z.enum(ORDER_KINDS),
    ),
    placedAt: z.pipe(z.transform(instantOfCell), SentAt),
    plannedDay: SentDay,
    from: z.pipe(z.transform(timeOfCell), TimeOfDay),
    to: z.pipe(z.transform(timeOfCell), TimeOfDay),
    sku: OneLine(64),
    product: OneLine(200),
    cases: z.pipe(
      z.transform((cell: string) => (/^\d{1,6}$/.test(cell) ? Number(cell) : cell)),
      CasesOrdered,
    ),
  })
  .check(endsApart('to', (hours) => hours))
export type OrderRow = z.output<typeof OrderRow>
