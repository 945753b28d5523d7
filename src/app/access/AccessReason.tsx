import type { Language } from '../../domain/facts/bilingual.ts'
import { languageOf } from '../../domain/questions/question-language.ts'
import { accessReasonOf, type ListedReason } from '../../domain/stores/access-reason.ts'
import { useLanguage, useTranslations } from '../i18n/language.tsx'

interface ReasonTranslations {
  readonly listed: Readonly<Record<ListedReason, string>>
  readonly question: (number: string) => string
  /** Follows a note in another language than the page's. */
  readonly writtenIn: Readonly<Record<Language, string>>
}

export const ACCESS_REASON_TRANSLATIONS: Readonly<Record<Language, ReasonTranslations>> = {
  en: {
    listed: {
      phone_call: 'Phone call',
      late_order: 'A late order',
      emergency_order: 'An emergency order',
      ordering_limit: 'Ordering limits',
      waived_fee: 'A waived fee',
      preview: 'Preview of an update before it is published',
    },
    question: (number) => `Question ${number}`,
    writtenIn: { en: '(in English)', fr: '(in French)' },
  },
  fr: {
    listed: {
      phone_call: 'Appel téléphonique',
      late_order: 'Une commande en retard',
      emergency_order: 'Une commande urgente',
      ordering_limit: 'Les limites de commande',
      waived_fee: 'Des frais annulés',
      preview: 'Aperçu d’une mise à jour avant sa publication',
    },
    question: (number) => `Question ${number}`,
    writtenIn: { en: '(en anglais)', fr: '(en français)' },
  },
}

/** The text of an access reason. A note is returned unchanged. */
export function accessReasonText(reason: string, t: ReasonTranslations): string {
  const read = accessReasonOf(reason)
  switch (read.kind) {
    case 'listed':
      return t.listed[read.reason]
    case 'question':
      return t.question(read.number)
    case 'note':
      return read.text
  }
}

/** Shows an access reason: a listed one in the page's language, a note in its own, which is named. */
export function AccessReason({ reason }: { reason: string }) {
  const page = useLanguage()
  const t = useTranslations(ACCESS_REASON_TRANSLATIONS)
  const written = accessReasonOf(reason).kind === 'note' ? languageOf(reason) : null
  const text = accessReasonText(reason, t)
  if (written === null || written === page) return <>{text}</>
  return (
    <>
      <span lang={`${written}-CA`}>{text}</span> {t.writtenIn[written]}
    </>
  )
}
