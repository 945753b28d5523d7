import type { ResponseBody } from '../../client/send-request.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { QUESTION_TEXTS } from '../../phrasing/asked-texts.ts'
import { ASKED_TEXTS } from './asked-texts.ts'

type Asked = NonNullable<ResponseBody<'listDraftQuestions'>['asked']>

/** How many stores ask what: `43 stores ask: When do deliveries restart?` */
export function useAskedWords(): (asked: Asked) => { readonly stores: string; readonly topic: string } {
  const texts = useTexts(ASKED_TEXTS)
  const { questions } = useTexts(QUESTION_TEXTS)
  const format = useFormat()
  return ({ topic, stores }) => ({
    stores: texts.stores(stores, format.number(stores)),
    topic: topic === 'other' ? texts.other : questions[topic],
  })
}
