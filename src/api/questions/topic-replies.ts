import type * as z from 'zod/mini'
import type { TopicReplied } from '../../contract/questions/question.ts'
import type { Contract } from '../../contract/table.ts'
import { afterAction, type AskedQuestion, isFull } from '../../domain/questions/asked-question.ts'
import type { Bilingual, Language } from '../../domain/facts/bilingual.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { isUnanswered } from '../../domain/questions/question-topics.ts'
import type { Call, Handler } from '../call.ts'
import { rejectUnresolvedPlaceholders } from './unresolved-placeholders.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { rejectPersonalData } from './written-text.ts'
import { languageOfQuestion } from '../../domain/questions/question-language.ts'
import { readCounted } from './topics.ts'

type Replied = z.output<typeof TopicReplied>
type Outcome = Replied['results'][number]['outcome']
type ReplyCall = Call<Contract['replyToTopic']>

export const replyToTopic: Handler<'replyToTopic'> = async (call) => {
  const { questions, params, body, person, now, publish } = call
  for (const language of ['en', 'fr'] as const) {
    rejectPersonalData(body.text[language], `body.text.${language}`)
    rejectUnresolvedPlaceholders(body.text[language], `body.text.${language}`)
  }
  const { known, gone } = await readNamed(call)
  if (known.some(({ topic }) => topic !== params.topic)) throw new ApiProblem('invalid', [OF_ANOTHER_TOPIC])
  const id = randomId()
  const by = { id: person.id, name: person.name }
  const results: Replied['results'] = []
  for (const { question, store, ...each } of known) {
    const text = textIn(languageOfQuestion(question), body.text)
    const action = { kind: 'answer', at: now, by, id, text } as const
    // A question that an update has answered meanwhile needs no reply.
    const after = isUnanswered(each) ? afterAction(question, action) : 'not_owned'
    const held = typeof after !== 'string' && (await questions.save(after, action.kind))
    const outcome = held ? 'answered' : outcomeOf((await questions.one(question.id)) ?? null, id, person.id)
    results.push({ questionId: question.id, store: store.name, outcome })
    if (held) publish({ topic: 'store', storeId: store.id })
  }
  publish({ topic: 'support' })
  return { id, results: [...results, ...gone] }
}

/** Returns the outcome of an earlier reply for each question. */
export async function showReplies(
  call: Omit<ReplyCall, 'params'> & { readonly params: { readonly questionId: Id } },
): Promise<Replied> {
  const { questionId: id } = call.params
  const { known, gone } = await readNamed(call)
  const results = known.map(({ question, store }) => ({
    questionId: question.id,
    store: store.name,
    outcome: outcomeOf(question, id, call.person.id),
  }))
  return { id, results: [...results, ...gone] }
}

/** Returns the questions that a call names, without duplicates and sorted by id to prevent deadlocks. */
async function readNamed(call: Pick<ReplyCall, 'body' | 'questions' | 'support' | 'facts' | 'now'>) {
  const named = new Set(call.body.questionIds)
  const known = (await readCounted(call)).filter(({ id }) => named.has(id))
  const found = new Set(known.map(({ id }) => id))
  return {
    known: known.sort((a, b) => (a.id < b.id ? -1 : 1)),
    // Only closed questions are deleted.
    gone: [...named]
      .filter((id) => !found.has(id))
      .map((questionId) => ({ questionId, store: null, outcome: 'closed' as const })),
  }
}

function outcomeOf(question: AskedQuestion | null, replyId: Id, personId: Id): Outcome {
  if (question === null) return 'closed'
  if (question.messages.some(({ id }) => id === replyId)) return 'answered'
  if (question.state === 'closed') return 'closed'
  if (question.owner !== null && question.owner.id !== personId) return 'taken'
  return isFull(question, 'support') ? 'full' : 'changed'
}

/** Returns the text in both languages where the language is unknown. */
function textIn(language: Language | null, { en, fr }: Bilingual): string {
  if (language === null) return `${en}\n\n———\n\n${fr}`
  return { en, fr }[language]
}

const OF_ANOTHER_TOPIC = {
  field: 'body.questionIds',
  cause: {
    en: 'It names a question that is not of this topic.',
    fr: 'On y trouve une question qui n’est pas de ce sujet.',
  },
}
