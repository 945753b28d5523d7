import type { ResponseBody } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { ASKED_TRANSLATIONS } from './escalation-translations.ts'

type Asked = NonNullable<ResponseBody<'listDraftQuestions'>['asked']>

/** How many stores ask a question, and which: `43 stores ask: When do deliveries restart?` */
export function useEscalationText(): (asked: Asked) => { readonly stores: string; readonly topic: string } {
  const t = useTranslations(ASKED_TRANSLATIONS)
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  const format = useFormat()
  return ({ topic, stores }) => ({
    stores: format.count(stores, t.stores),
    topic: topic === 'other' ? t.other : questions[topic],
  })
}
