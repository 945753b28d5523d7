import type { OrderCap } from '../../../../domain/measures/order-cap.ts'
import type { KindForm } from './kind-form.ts'

interface CapForm {
  readonly number: string
  readonly unit: OrderCap['unit']
  readonly base: OrderCap['base']
}

export const ORDER_CAP_FORM: KindForm<'order_cap', CapForm> = {
  en: {
    name: 'Order cap',
    announced: 'announced an order cap',
    revised: 'revised an order cap',
    fields: {
      number: { label: 'Number' },
      unit: { label: 'Unit', options: { case: 'Cases', pack: 'Packs' } },
      base: { label: 'For each', options: { order: 'Order', product: 'Product', cycle: 'Order cycle' } },
    },
  },
  fr: {
    name: 'Limite de commande',
    announced: 'a annoncé une limite de commande',
    revised: 'a révisé une limite de commande',
    fields: {
      number: { label: 'Nombre' },
      unit: { label: 'Unité', options: { case: 'Caisses', pack: 'Paquets' } },
      base: {
        label: 'Par',
        options: { order: 'Commande', product: 'Produit', cycle: 'Cycle de commande' },
      },
    },
  },
  inputs: { number: { inputMode: 'numeric' } },
  initial: () => ({ number: '', unit: 'case', base: 'order' }),
  read: ({ number, unit, base }, reader) => ({
    kind: 'order_cap',
    number: reader.whole('number', number),
    unit,
    base,
  }),
  write: ({ number, unit, base }) => ({ number: String(number), unit, base }),
}
