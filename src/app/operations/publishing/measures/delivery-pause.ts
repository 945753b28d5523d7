import { localText } from '../form-reader.ts'
import type { KindForm } from './kind-form.ts'

interface PauseForm {
  readonly notBefore: string
  readonly notAfter: string
}

export const DELIVERY_PAUSE_FORM: KindForm<'delivery_pause', PauseForm> = {
  en: {
    name: 'Delivery pause',
    announced: 'announced a delivery pause',
    revised: 'revised a delivery pause',
    fields: {
      notBefore: { label: 'Processing stopped, at the earliest' },
      notAfter: { label: 'Processing stopped, at the latest' },
    },
  },
  fr: {
    name: 'Suspension des livraisons',
    announced: 'a annoncé une suspension des livraisons',
    revised: 'a révisé une suspension des livraisons',
    fields: {
      notBefore: { label: 'Arrêt du traitement, au plus tôt' },
      notAfter: { label: 'Arrêt du traitement, au plus tard' },
    },
  },
  inputs: {
    notBefore: { type: 'datetime-local', at: 'shutdown.notBefore' },
    notAfter: { type: 'datetime-local', at: 'shutdown.notAfter' },
  },
  initial: (today) => ({ notBefore: `${today}T00:00`, notAfter: `${today}T00:00` }),
  read: ({ notBefore, notAfter }, reader) => ({
    kind: 'delivery_pause',
    shutdown: {
      notBefore: reader.moment('shutdown.notBefore', notBefore),
      notAfter: reader.moment('shutdown.notAfter', notAfter),
    },
  }),
  write: ({ shutdown: { notBefore, notAfter } }) => ({
    notBefore: localText(notBefore),
    notAfter: localText(notAfter),
  }),
}
