import type { AnswerDraft, Source, Statement } from './question-answer.ts'
import type { QuestionCap, QuestionFacts, QuestionWindow } from './question-facts.ts'
import { noticeOf } from './question-told.ts'

const RULES: readonly Source[] = [{ kind: 'part', part: 'rules' }]
const WAIVERS: readonly Source[] = [{ kind: 'part', part: 'waivers' }]

function capStatement(cap: QuestionCap): Statement {
  switch (cap.force) {
    case 'in_force':
      return { kind: 'cap', cap }
    case 'not_yet':
      return { kind: 'cap_ahead', cap }
    case 'unknown':
      return { kind: 'cap_unknown', cap }
  }
}

/** The limits on what may be ordered; that there is none today is said too. */
function caps({ caps }: QuestionFacts): Statement[] {
  const none = caps.every(({ force }) => force === 'not_yet')
  return [...(none ? [{ kind: 'no_cap' } as const] : []), ...caps.map(capStatement)]
}

export function orderAgain(facts: QuestionFacts): AnswerDraft {
  const { mode, policies, store } = facts
  const inForce = policies.filter(({ force }) => force === 'in_force')
  const waits = mode === 'paused' || mode === 'recovering'
  const isLost = inForce.some(({ policy }) => policy !== 'held')
  const unsure = facts.caps.some(({ force }) => force === 'unknown')
  return {
    state: unsure ? 'not_known_yet' : 'known',
    statements: [
      ...inForce.map(({ policy }) => ({ kind: 'policy', policy }) as const),
      ...(isLost ? [] : [{ kind: waits ? 'place_kept' : 'no_line' } as const]),
      { kind: 'order_day', weekday: store.orderWeekday },
      ...caps(facts),
    ],
    sources: RULES,
    matters: waits || inForce.length > 0,
  }
}

export function capMeaning(facts: QuestionFacts): AnswerDraft {
  return {
    state: facts.caps.some(({ force }) => force === 'unknown') ? 'not_known_yet' : 'known',
    statements: caps(facts),
    sources: RULES,
    matters: facts.caps.some(({ force }) => force !== 'unknown'),
  }
}

/** What is waived, or will be; what has ended or was used is said as such. */
function waivers({ waivers }: QuestionFacts): Statement[] {
  if (waivers.length === 0) return [{ kind: 'no_waiver' }]
  return waivers.map((waiver) => ({ kind: 'waiver', waiver }) as const)
}

export function whoPays(facts: QuestionFacts): AnswerDraft {
  const open = facts.incidents.length > 0
  return {
    state: open ? 'not_known_yet' : 'not_held',
    statements: [{ kind: 'no_compensation' }, { kind: 'losses_not_held' }, ...waivers(facts)],
    sources: [...WAIVERS, ...noticeOf(facts)],
    matters: open,
  }
}

export function onlyWaivers(facts: QuestionFacts): AnswerDraft {
  const isUnsure = facts.waivers.some(({ entitlement }) => entitlement.state === 'unknown')
  const hasSome = facts.waivers.length > 0
  return {
    state: isUnsure ? 'not_known_yet' : 'known',
    statements: [
      ...waivers(facts),
      { kind: 'charged_for_shipped' },
      ...(hasSome ? [{ kind: 'no_other_help' } as const] : [{ kind: 'no_compensation' } as const]),
    ],
    sources: WAIVERS,
    matters: facts.waivers.some(({ entitlement }) => entitlement.state === 'available'),
  }
}

const isNightOpen = ({ overnight }: QuestionWindow): boolean => overnight === 'possible'

export function nightDelivery({ windows, store }: QuestionFacts): AnswerDraft {
  const usual = { kind: 'usual_hours', hours: store.receiving } as const
  if (windows.length === 0) {
    return {
      state: 'known',
      statements: [{ kind: 'night_not_announced' }, usual],
      sources: RULES,
      matters: false,
    }
  }
  const nights = windows.map((window) => ({ kind: 'night', window }) as const)
  const possible = windows.some(isNightOpen)
  const unsure = windows.some(({ force }) => force === 'unknown')
  return {
    state: possible || unsure ? 'not_known_yet' : 'known',
    statements: [...nights, ...(possible ? [{ kind: 'night_refusal_unknown' } as const] : []), usual],
    sources: RULES,
    matters: !unsure,
  }
}
