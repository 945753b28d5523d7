import type { DeliveryWindow } from '../../../../domain/measures/delivery-window.ts'
import type { KindForm } from './kind-form.ts'

interface WindowForm {
  readonly daysAWeek: string
  readonly from: string
  readonly to: string
  readonly overnight: DeliveryWindow['overnight']
}

export const DELIVERY_WINDOW_FORM: KindForm<'delivery_window', WindowForm> = {
  en: {
    name: 'Delivery hours',
    announced: 'announced delivery hours',
    revised: 'revised delivery hours',
    fields: {
      daysAWeek: { label: 'Days a week' },
      from: { label: 'From' },
      to: { label: 'To' },
      overnight: { label: 'At night', options: { no: 'Not at night', possible: 'Possible at night' } },
    },
  },
  fr: {
    name: 'Heures de livraison',
    announced: 'a annoncé des heures de livraison',
    revised: 'a révisé des heures de livraison',
    fields: {
      daysAWeek: { label: 'Jours par semaine' },
      from: { label: 'De' },
      to: { label: 'À' },
      overnight: { label: 'La nuit', options: { no: 'Pas la nuit', possible: 'Possible la nuit' } },
    },
  },
  inputs: {
    daysAWeek: { inputMode: 'numeric' },
    from: { type: 'time' },
    to: { type: 'time' },
  },
  initial: () => ({ daysAWeek: '7', from: '06:00', to: '22:00', overnight: 'no' }),
  read: ({ daysAWeek, from, to, overnight }, reader) => ({
    kind: 'delivery_window',
    daysAWeek: reader.whole('daysAWeek', daysAWeek),
    from: reader.timeOfDay('from', from),
    to: reader.timeOfDay('to', to),
    overnight,
  }),
  write: ({ daysAWeek, from, to, overnight }) => ({ daysAWeek: String(daysAWeek), from, to, overnight }),
}
