import type { OrderPolicy } from '../../../../domain/measures/order-policy.ts'
import type { KindForm } from './kind-form.ts'

export const ORDER_POLICY_FORM: KindForm<'order_policy', Pick<OrderPolicy, 'policy'>> = {
  en: {
    name: 'Orders',
    announced: 'announced how orders are handled',
    revised: 'revised how orders are handled',
    fields: {
      policy: {
        label: 'Orders are',
        options: { held: 'Held in the queue', cancelled: 'Cancelled', resubmit: 'To be placed again' },
      },
    },
  },
  fr: {
    name: 'Sort des commandes',
    announced: 'a annoncé le traitement des commandes',
    revised: 'a révisé le traitement des commandes',
    fields: {
      policy: {
        label: 'Les commandes sont',
        options: { held: 'Gardées dans la file', cancelled: 'Annulées', resubmit: 'À passer de nouveau' },
      },
    },
  },
  initial: () => ({ policy: 'held' }),
  read: ({ policy }) => ({ kind: 'order_policy', policy }),
  write: ({ policy }) => ({ policy }),
}
