import type { AskedQuestion } from '../../../domain/questions/asked-question.ts'
import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { followUp } from './follow-up.ts'
import type { OperationsOverview } from '../response-types.ts'
import { EMPTY_TEXT, type DraftForm } from './draft-form.ts'
import { suggestedPromise } from './suggested-promise.ts'
import { formOfTemplate, type TemplateId } from './templates.ts'

type AskedTopic = AskedQuestion['topic']

/** The most likely template for an answer to each topic if no incident is open. */
const SUITABLE: Readonly<Record<AskedTopic, TemplateId>> = {
  will_it_come: 'carrier',
  late_notice: 'carrier',
  restart: 'supplier_outage',
  which_items: 'carrier',
  queue_position: 'supplier_outage',
  stock_cover: 'supplier_outage',
  which_store_first: 'supplier_outage',
  order_again: 'supplier_outage',
  missing_items: 'carrier',
  who_pays: 'blank',
  only_waivers: 'blank',
  night_delivery: 'carrier',
  backup_plan: 'blank',
  called_normal: 'carrier',
  cap_meaning: 'blank',
  who_sees: 'data',
  for_customers: 'blank',
  other: 'blank',
}

const TO_ANSWER: Bilingual = {
  en: '[The answer, as far as it is known…] [What is not known yet, and when we will say more…]',
  fr: '[La réponse, dans la mesure où elle est connue…] [Ce qui ne l’est pas encore, et quand nous en dirons plus…]',
}

/** The topic of an escalated draft that is still unedited; null for any other content. */
export function topicOf(content: string): AskedTopic | null {
  try {
    const read: unknown = JSON.parse(content)
    if (typeof read !== 'object' || read === null || !('topic' in read)) return null
    return isTopic(read.topic) ? read.topic : null
  } catch {
    return null
  }
}

function isTopic(read: unknown): read is AskedTopic {
  return typeof read === 'string' && Object.hasOwn(SUITABLE, read)
}

/**
 * The initial form of an answer to a topic: the next update of an open incident, or else the suitable
 * template. Contains no measures.
 */
export function formOfTopic(
  topic: AskedTopic,
  { incidents }: Pick<OperationsOverview, 'incidents'>,
  asOf: Instant,
): DraftForm {
  const [today, promise] = [dayOf(asOf), suggestedPromise(asOf)]
  const open = incidents.find(({ closedAt, kind }) => closedAt === null && kind !== 'data')
  const template = formOfTemplate(SUITABLE[topic], today, promise)
  const form = open === undefined ? template : followUp(open, today, promise)
  const body = open === undefined && template.update.body !== EMPTY_TEXT ? template.update.body : TO_ANSWER
  const [en, fr] = [asked(topic, 'en'), asked(topic, 'fr')]
  return {
    ...form,
    update: {
      ...form.update,
      headline: { en: `Your question: “${en}”`, fr: `Votre question\u00a0: «\u00a0${fr}\u00a0»` },
      body: {
        en: `Stores ask: “${en}”\n\n${body.en}`,
        fr: `Des magasins demandent\u00a0: «\u00a0${fr}\u00a0»\n\n${body.fr}`,
      },
    },
    measures: [],
  }
}

function asked(topic: AskedTopic, language: keyof Bilingual): string {
  return topic === 'other' ? OTHER[language] : nameOf(topic, language)
}

function nameOf(topic: Topic, language: keyof Bilingual): string {
  return QUESTION_TRANSLATIONS[language].questions[topic]
}

/** A placeholder that must be filled in before publication. */
const OTHER: Bilingual = { en: '[what is asked…]', fr: '[ce qui est demandé…]' }
