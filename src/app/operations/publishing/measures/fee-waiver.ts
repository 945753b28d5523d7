import type { FeeWaiver } from '../../../../domain/measures/fee-waiver.ts'
import type { FormReader } from '../form-reader.ts'
import type { KindForm } from './kind-form.ts'

interface WaiverForm {
  readonly fee: FeeWaiver['fee']
  /** Dollars; empty if unknown. */
  readonly amount: string
  readonly countedOn: FeeWaiver['countedOn']
  /** Empty for no limit. */
  readonly uses: string
}

export const FEE_WAIVER_FORM: KindForm<'fee_waiver', WaiverForm> = {
  en: {
    name: 'Waived fee',
    announced: 'announced a fee waiver',
    revised: 'revised a fee waiver',
    fields: {
      fee: { label: 'Fee', options: { delivery: 'Delivery', emergency_order: 'Emergency order' } },
      amount: { label: 'Amount in dollars', hint: 'Leave it empty where it is not known.' },
      countedOn: {
        label: 'The day that counts',
        options: { placed: 'Placed', shipped: 'Shipped', delivered: 'Delivered', unknown: 'Not known' },
      },
      uses: { label: 'Uses for each store', hint: 'Leave empty for no limit.' },
    },
  },
  fr: {
    name: 'Frais annulés',
    announced: 'a annoncé une dispense de frais',
    revised: 'a révisé une dispense de frais',
    fields: {
      fee: { label: 'Frais', options: { delivery: 'Livraison', emergency_order: 'Commande urgente' } },
      amount: { label: 'Montant en dollars', hint: 'Laissez vide s’il n’est pas connu.' },
      countedOn: {
        label: 'Le jour qui compte',
        options: {
          placed: 'Commande',
          shipped: 'Expédition',
          delivered: 'Livraison',
          unknown: 'Pas connu',
        },
      },
      uses: { label: 'Utilisations par magasin', hint: 'Laissez vide s’il n’y a pas de limite.' },
    },
  },
  inputs: {
    amount: { inputMode: 'decimal' },
    uses: { inputMode: 'numeric' },
  },
  detail: ({ fee }, { fields }) => fields.fee.options[fee],
  end: 'through',
  initial: () => ({ fee: 'delivery', amount: '', countedOn: 'unknown', uses: '' }),
  read: ({ fee, amount, countedOn, uses }, reader) => ({
    kind: 'fee_waiver',
    fee,
    amount: centsOf(amount, reader),
    countedOn,
    uses: uses.trim() === '' ? 'unlimited' : reader.whole('uses', uses),
  }),
  write: ({ fee, amount, countedOn, uses }) => ({
    fee,
    amount: amount === null ? '' : String(amount / 100),
    countedOn,
    uses: uses === 'unlimited' ? '' : String(uses),
  }),
}

/** Parses dollars with a point or comma. Returns cents, or null if empty or invalid. */
function centsOf(text: string, reader: FormReader): number | null {
  const typed = text.replaceAll(/[\s$]/g, '').replace(',', '.')
  if (typed === '') return null
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(typed) || Number(typed) === 0) {
    reader.problem('amount', 'number')
    return null
  }
  return Math.round(Number(typed) * 100)
}
