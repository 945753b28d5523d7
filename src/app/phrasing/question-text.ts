import { isolated } from '../i18n/isolated.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Answer, Statement } from '../../domain/questions/question-answer.ts'
import type { QuestionCap, QuestionWaiver, QuestionWindow } from '../../domain/questions/question-facts.ts'
import { oneStop } from '../i18n/one-stop.ts'
import type { StoreStatus } from './store-status.ts'
import { capText, policyText, windowText } from './measure-phrasing.ts'
import { customerLine, customerText } from './customer-text.ts'
import type { ORDER_TRANSLATIONS } from './order-translations.ts'
import { positionText } from './outlook-text.ts'
import type { PAGE_TRANSLATIONS } from './page-translations.ts'
import type { QuestionTranslations } from './questions-translations.ts'
import type { RULE_TRANSLATIONS } from './rule-translations.ts'
import type { STORE_TRANSLATIONS } from './store-translations.ts'
import { type Phrasing, headlineText } from './headline-text.ts'

/** Context of an answer: its translations, and those of other cards, so that all use the same text. */
export interface QuestionPhrasing {
  readonly language: Language
  readonly t: QuestionTranslations
  readonly rules: typeof RULE_TRANSLATIONS.en
  readonly orders: typeof ORDER_TRANSLATIONS.en
  readonly store: typeof STORE_TRANSLATIONS.en
  readonly page: typeof PAGE_TRANSLATIONS.en
  readonly phrasing: Phrasing
  readonly around: Pick<StoreStatus, 'pausedForEveryone' | 'policies'>
}

/** Returns an answer as sentences, one for each statement, without duplicates. */
export function sentencesOf({ statements }: Pick<Answer, 'statements'>, questionPhrasing: QuestionPhrasing): string[] {
  const said = statements
    .map((statement) => oneStop(sentence(statement, questionPhrasing)))
    .filter((text) => text !== '')
  return [...new Set(said)]
}

function sentence(statement: Statement, questionPhrasing: QuestionPhrasing): string {
  const { t, phrasing } = questionPhrasing
  const { format, asOf } = phrasing
  switch (statement.kind) {
    case 'delivery':
      return headlineText(statement.headline, phrasing, questionPhrasing.around).sentence
    case 'delivery_reason':
      return headlineText(statement.headline, phrasing, questionPhrasing.around).reason
    case 'pause': {
      const { until } = statement
      return until === null ? t.pause.noDay : t.pause.until(format.day(until, asOf))
    }
    case 'mode':
      return t.mode[statement.mode]
    case 'around': {
      const { mode, everywhere } = statement.network
      return t.around[mode](everywhere ? t.where.network : t.where.region)
    }
    case 'customer_line':
      return t.quote(customerLine(customerText(statement.network, asOf, questionPhrasing.language)))
    case 'contents': {
      const { number, cases, left } = statement
      return left ? t.left(number) : t.ordered(number, format.count(cases, questionPhrasing.orders.cases))
    }
    case 'launches_slipped':
      return format.count(statement.count, t.launches)
    case 'position': {
      const { position } = statement
      const said = t.position(positionText(position, phrasing.t, format))
      return position.from === position.to ? said : `${said} ${t.placeRange}`
    }
    case 'stores':
      return format.count(statement.count, t.stores)
    case 'policy':
      return policyText(statement.policy, questionPhrasing.language)
    case 'cap':
      return [capText(statement.cap, questionPhrasing.language), capTerms(statement.cap, questionPhrasing)].join(' ')
    case 'cap_ahead':
      return [
        t.capAhead(capText(statement.cap, questionPhrasing.language)),
        capTerms(statement.cap, questionPhrasing),
      ].join(' ')
    case 'cap_unknown':
      return [
        t.capUnknown(capText(statement.cap, questionPhrasing.language)),
        questionPhrasing.rules.endUnknown,
        noteOf(statement.cap, questionPhrasing),
      ].join(' ')
    case 'order_day':
      return t.orderDay(questionPhrasing.page.weekdays[statement.weekday])
    case 'delivered': {
      const { number, short } = statement
      const day = format.onDay(dayOf(statement.at), asOf)
      if (short === null) return t.delivered.unknown(number, day)
      if (short === 0) return t.delivered.whole(number, day)
      return short === 1 ? t.delivered.one(number, day) : t.delivered.more(number, day, format.number(short))
    }
    case 'came_late': {
      const { number, days } = statement
      return days === 1 ? t.cameLate.one(number) : t.cameLate.more(number, format.number(days))
    }
    case 'late_orders':
      return t.lateOrders(format.list(statement.numbers))
    case 'waiver':
      return waiverText(statement.waiver, questionPhrasing)
    case 'night':
      return nightText(statement.window, questionPhrasing)
    case 'usual_hours':
      return t.usualHours(format.hours(statement.hours))
    case 'late_notice': {
      const { update, since, days } = statement
      const headline = isolated(phrasing.inLanguage(update.headline))
      const when =
        update.precision === 'day'
          ? format.day(dayOf(update.publishedAt), asOf)
          : format.moment(update.publishedAt, asOf)
      const from = format.day(since, asOf)
      return days === 1
        ? t.lateNotices.one(headline, when, from)
        : t.lateNotices.more(headline, when, from, format.number(days))
    }
    case 'next_update': {
      const { promise, open } = statement
      if (promise === null) return open ? t.next.none : t.next.closed
      const by = format.by(promise.by, asOf)
      return promise.overdue ? t.next.overdue(by) : t.next.by(by)
    }
    case 'plain':
      return t.plain[statement.says]
  }
}

/** Returns the terms of an ordering limit: its base, its days and its note. */
function capTerms(cap: QuestionCap, questionPhrasing: QuestionPhrasing): string {
  const { rules, t, phrasing } = questionPhrasing
  const { firstDay, end } = cap
  const last = {
    through: end.kind === 'through' ? rules.through(phrasing.format.day(end.day, phrasing.asOf)) : '',
    further_notice: rules.furtherNotice,
    not_published: rules.notPublished,
  }[end.kind]
  const first = firstDay === null ? [] : [rules.from(phrasing.format.day(firstDay, phrasing.asOf))]
  const days = `${[...first, last].join(', ')}.`
  return [t.capCounts[cap.base], days.charAt(0).toUpperCase() + days.slice(1), noteOf(cap, questionPhrasing)]
    .join(' ')
    .trim()
}

function noteOf({ note }: QuestionCap, { phrasing }: QuestionPhrasing): string {
  return note === null ? '' : phrasing.inLanguage(note)
}

function waiverText(waiver: QuestionWaiver, { t, phrasing }: QuestionPhrasing): string {
  const { format, asOf } = phrasing
  const { entitlement, end, fee: of, amount, perStore } = waiver
  const name = of === 'delivery' ? t.fee.delivery : t.fee.emergency_order(amount === null ? null : format.money(amount))
  const orders = perStore === 'unlimited' ? '' : format.count(perStore, t.fee.orders)
  const fee = `${name}${orders}`
  const days = end.kind === 'through' ? t.through(format.day(end.day, asOf)) : ''
  switch (entitlement.state) {
    case 'available':
      return t.waiver.available(fee, days)
    case 'not_yet_open':
      return t.waiver.not_yet_open(fee, format.day(entitlement.opens, asOf), days)
    case 'used_up':
      return t.waiver.used_up(fee)
    case 'expired':
      return t.waiver.expired(name, format.day(entitlement.lastDay, asOf))
    case 'unknown':
      return t.waiver.unknown(fee)
  }
}

function nightText(window: QuestionWindow, questionPhrasing: QuestionPhrasing): string {
  const { t, rules, phrasing, language } = questionPhrasing
  const { format, asOf } = phrasing
  const { overnight, was, state, publishedAt } = window
  const dropped = was?.overnight === 'possible' && overnight === 'no'
  const night = dropped ? t.night.dropped(format.day(dayOf(publishedAt), asOf)) : t.night[overnight]
  const note = { active: '', upcoming: `${rules.notYet}.`, unknown: t.hoursUnknown }[state]
  return [night, windowText(window, language), note].join(' ').trim()
}
