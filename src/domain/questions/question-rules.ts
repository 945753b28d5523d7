import { type AnswerDraft, say, type Source, type Statement } from './question-answer.ts'
import type { QuestionCap, QuestionFacts, QuestionWindow } from './question-facts.ts'
import { noticeOf } from './notice-answers.ts'

const RULES: readonly Source[] = [{ kind: 'part', part: 'rules' }]
const WAIVERS: readonly Source[] = [{ kind: 'part', part: 'waivers' }]

function capStatement(cap: QuestionCap): Statement {
  switch (cap.state) {
    case 'active':
      return { kind: 'cap', cap }
    case 'upcoming':
      return { kind: 'cap_ahead', cap }
    case 'unknown':
      return { kind: 'cap_unknown', cap }
  }
}

/** The ordering limits, including a statement that there is none today. */
function caps({ caps }: QuestionFacts): Statement[] {
  const none = caps.every(({ state }) => state === 'upcoming')
  return [...(none ? [say('no_cap')] : []), ...caps.map(capStatement)]
}

/** Whether an active policy cancels orders or asks for them again: their queue positions do not hold. */
export function losesOrders({ policies }: QuestionFacts): boolean {
  return policies.some(({ policy, state }) => state === 'active' && policy !== 'held')
}

export function orderAgain(facts: QuestionFacts): AnswerDraft {
  const { mode, policies, store } = facts
  const inForce = policies.filter(({ state }) => state === 'active')
  const waits = mode === 'paused' || mode === 'recovering'
  const unsure = facts.caps.some(({ state }) => state === 'unknown')
  return {
    state: unsure ? 'not_known_yet' : 'known',
    statements: [
      ...inForce.map(({ policy }) => ({ kind: 'policy', policy }) as const),
      ...(losesOrders(facts) ? [] : [say(waits ? 'position_kept' : 'no_queue')]),
      { kind: 'order_day', weekday: store.orderWeekday },
      ...caps(facts),
    ],
    sources: RULES,
    isRelevant: waits || inForce.length > 0,
  }
}

export function capMeaning(facts: QuestionFacts): AnswerDraft {
  return {
    state: facts.caps.some(({ state }) => state === 'unknown') ? 'not_known_yet' : 'known',
    statements: caps(facts),
    sources: RULES,
    isRelevant: facts.caps.some(({ state }) => state !== 'unknown'),
  }
}

/** Current and upcoming waivers; ended or used ones are stated as such. */
function waivers({ waivers }: QuestionFacts): Statement[] {
  if (waivers.length === 0) return [say('no_waiver')]
  return waivers.map((waiver) => ({ kind: 'waiver', waiver }) as const)
}

export function whoPays(facts: QuestionFacts): AnswerDraft {
  const open = facts.incidents.length > 0
  return {
    state: open ? 'not_known_yet' : 'not_held',
    statements: [say('no_compensation'), say('losses_not_held'), ...waivers(facts)],
    sources: [...WAIVERS, ...noticeOf(facts)],
    isRelevant: open,
  }
}

export function onlyWaivers(facts: QuestionFacts): AnswerDraft {
  const isUnsure = facts.waivers.some(({ entitlement }) => entitlement.state === 'unknown')
  const hasSome = facts.waivers.length > 0
  return {
    state: isUnsure ? 'not_known_yet' : 'known',
    statements: [
      ...waivers(facts),
      say('charged_for_shipped'),
      ...(hasSome ? [say('no_other_help')] : [say('no_compensation')]),
    ],
    sources: WAIVERS,
    isRelevant: facts.waivers.some(({ entitlement }) => entitlement.state === 'available'),
  }
}

const isNightOpen = ({ overnight }: QuestionWindow): boolean => overnight === 'possible'

export function nightDelivery({ windows, store }: QuestionFacts): AnswerDraft {
  const usual = { kind: 'usual_hours', hours: store.receiving } as const
  if (windows.length === 0) {
    return {
      state: 'known',
      statements: [say('night_not_announced'), usual],
      sources: RULES,
      isRelevant: false,
    }
  }
  const nights = windows.map((window) => ({ kind: 'night', window }) as const)
  const possible = windows.some(isNightOpen)
  const unsure = windows.some(({ state }) => state === 'unknown')
  return {
    state: possible || unsure ? 'not_known_yet' : 'known',
    statements: [...nights, ...(possible ? [say('night_refusal_unknown')] : []), usual],
    sources: RULES,
    isRelevant: !unsure,
  }
}
