import { partsOf } from '../../../domain/questions/answer-template.ts'
import {
  type UnresolvedReason,
  type Variable,
  type VariableFacts,
  type VariableValue,
  valueOf,
} from '../../../domain/questions/answer-variable.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { positionText } from '../../phrasing/outlook-text.ts'
import { questionPhrasingIn } from '../../phrasing/question-phrasing.ts'
import { sentencesOf, type QuestionPhrasing } from '../../phrasing/question-text.ts'
import { VARIABLE_TRANSLATIONS } from './variable-translations.ts'

/** The facts that fill a canned answer. */
export interface CannedFacts {
  readonly storeStatus: VariableFacts & QuestionPhrasing['around']
  readonly asOf: Instant
}

/** A part of a filled canned answer. `open`: an unresolved placeholder, whose braces stay. */
export type FilledPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly variable: Variable }
  | {
      readonly kind: 'open'
      readonly text: string
      readonly variable: Variable
      readonly because: UnresolvedReason
    }

/** Fills a canned answer with the facts of one store. Unknown variables stay as written. */
export function fillCanned(template: string, { storeStatus, asOf }: CannedFacts, language: Language): FilledPart[] {
  const questionPhrasing = questionPhrasingIn(language, storeStatus, asOf)
  const filled: FilledPart[] = []
  for (const part of partsOf(template)) {
    if (part.kind === 'variable') {
      const { name: variable } = part
      const value = valueOf(variable, storeStatus, asOf)
      if (value.kind === 'none') filled.push({ kind: 'open', text: `{${variable}}`, variable, because: value.because })
      else filled.push({ kind: 'value', text: valueText(value, questionPhrasing), variable })
    } else filled.push({ kind: 'words', text: withoutSecondStop(part.text, filled.at(-1)) })
  }
  return filled
}

/** Drops the template's full stop after a value that ends with one. */
function withoutSecondStop(text: string, before: FilledPart | undefined): string {
  const isStopped = before?.kind === 'value' && before.text.endsWith('.')
  return isStopped && /^\.(?!\.)/.test(text) ? text.slice(1) : text
}

function valueText(value: Exclude<VariableValue, { kind: 'none' }>, questionPhrasing: QuestionPhrasing): string {
  const { format, asOf, t } = questionPhrasing.phrasing
  switch (value.kind) {
    case 'sentences':
      return sentencesOf(value, questionPhrasing).join(' ')
    case 'text':
      return value.text
    case 'bilingual':
      return value.text[questionPhrasing.language]
    case 'day':
      return VARIABLE_TRANSLATIONS[questionPhrasing.language].day(format.day(value.day, asOf))
    case 'range':
      return format.span(value.range, asOf)
    case 'position':
      return positionText(value.position, t, format)
    case 'moment':
      return format.moment(value.at)
    case 'promise':
      return format.by(value.at, asOf)
  }
}

/** The text that goes into the reply. */
export function textOf(parts: readonly FilledPart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** The text without the time of the facts, to compare answers. */
export function timelessText(parts: readonly FilledPart[]): string {
  const timeless = parts.filter((part) => part.kind !== 'value' || part.variable !== 'as_of')
  return textOf(timeless)
}

/** The text between unresolved placeholders. */
export function piecesOf(parts: readonly FilledPart[]): string[] {
  const pieces = ['']
  for (const { kind, text } of parts) {
    if (kind === 'open') pieces.push('')
    else pieces.push((pieces.pop() ?? '') + text)
  }
  return pieces.filter((piece) => piece.trim() !== '')
}

/** The unresolved placeholders, without duplicates. */
export function openIn(parts: readonly FilledPart[]): Extract<FilledPart, { kind: 'open' }>[] {
  const open = parts.flatMap((part) => (part.kind === 'open' ? [part] : []))
  return open.filter(({ variable }, index) => open.findIndex((each) => each.variable === variable) === index)
}
