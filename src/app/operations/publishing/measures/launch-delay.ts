import type { KindForm } from './kind-form.ts'

export const LAUNCH_DELAY_FORM: KindForm<'launch_delay', { readonly [N in never]: string }> = {
  en: {
    name: 'Delayed launches',
    announced: 'announced a delay of launches',
    revised: 'revised a delay of launches',
    fields: {},
  },
  fr: {
    name: 'Lancements reportés',
    announced: 'a annoncé un report de lancements',
    revised: 'a révisé un report de lancements',
    fields: {},
  },
  initial: () => ({}),
  read: () => ({ kind: 'launch_delay' }),
  write: () => ({}),
}
