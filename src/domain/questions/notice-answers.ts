import { dayOf, daysBetween } from '../time/day.ts'
import { type AnswerDraft, say, type Source, type Statement } from './question-answer.ts'
import type { QuestionFacts } from './question-facts.ts'

/** The incident behind the store's headline, else the one updated last; the history when none is open. */
export function noticeOf({ source, incidents }: QuestionFacts): Source[] {
  const incidentId = source?.incidentId ?? incidents[0]?.id
  return [incidentId === undefined ? { kind: 'history' } : { kind: 'incident', incidentId }]
}

/** Updates that took effect before the day of their publication, oldest first. */
function lateNotices({ incidents }: QuestionFacts): Statement[] {
  return incidents
    .flatMap(({ updates }) => updates)
    .toReversed()
    .flatMap((update): Statement[] => {
      const since = update.effectiveOn
      if (since === null) return []
      const days = daysBetween(since, dayOf(update.publishedAt))
      return days > 0 ? [{ kind: 'late_notice', update, since, days }] : []
    })
}

export function lateNoticeAnswer(facts: QuestionFacts): AnswerDraft {
  if (facts.incidents.length === 0) {
    return {
      state: 'known',
      statements: [say('nothing_open')],
      sources: [{ kind: 'history' }],
      isRelevant: false,
    }
  }
  const late = lateNotices(facts)
  const sources = noticeOf(facts)
  if (late.length === 0) return { state: 'known', statements: [say('notice_at_once')], sources, isRelevant: false }
  return { state: 'not_held', statements: [...late, say('reasons_not_held')], sources, isRelevant: true }
}

export function backupPlan(facts: QuestionFacts): AnswerDraft {
  return {
    state: 'not_held',
    statements: [say('no_backup_plan'), say('plan_would_stand_here')],
    sources: noticeOf(facts),
    isRelevant: false,
  }
}

export function whoSees(): AnswerDraft {
  return {
    state: 'known',
    statements: [say('you_and_staff'), say('no_other_store'), say('little_held')],
    sources: [{ kind: 'part', part: 'accesses' }],
    isRelevant: false,
  }
}

export function forCustomers({ network }: QuestionFacts): AnswerDraft {
  return {
    state: 'known',
    statements: [say('line_for_customers'), { kind: 'customer_line', network }],
    sources: [{ kind: 'customer_card' }],
    isRelevant: network.mode !== 'normal',
  }
}
