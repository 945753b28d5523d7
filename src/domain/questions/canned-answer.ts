import { nearestVariable, partsOf, type TextPosition, variablesIn } from './answer-template.ts'
import type { Variable } from './answer-variable.ts'
import type { Bilingual, Language } from '../facts/bilingual.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { personalDataIn, type PersonalKind } from '../text/personal-data.ts'
import { wordsOf } from '../text/folded-text.ts'

/** The maximum length of each field in each language, in characters. */
export const LONGEST_NAME = 80
export const LONGEST_TEXT = 2_000

/** The fields of a canned answer that support writes. */
export interface CannedContent {
  readonly name: Bilingual
  /** With variables in braces, the same in both languages. */
  readonly text: Bilingual
}

/** A text that support uses again: a record, changed by version. */
export interface CannedAnswer extends CannedContent {
  readonly id: Id
  readonly savedAt: Instant
  /** The name of the user who saved it last. */
  readonly savedBy: string
  /** Increases by one with each save. */
  readonly version: number
}

/** Why a canned answer cannot be saved; `field` is a path in it. */
export type CannedAnswerIssue = { readonly field: `${'name' | 'text'}.${Language}` } & (
  | { readonly kind: 'text_missing' | 'name_taken' }
  | {
      readonly kind: 'unknown_variable'
      readonly name: string
      readonly at: TextPosition
      readonly nearest: Variable | null
    }
  | { readonly kind: 'open_brace' | 'stray_brace'; readonly at: TextPosition }
  /** The variable is in the other language only: a reader of this language would learn less. */
  | { readonly kind: 'variable_missing'; readonly name: Variable }
  | { readonly kind: 'personal_data'; readonly what: PersonalKind }
)

const LANGUAGES = ['en', 'fr'] as const
const OTHER: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' }

/** All validation issues of a canned answer, in the order of its fields; `others` excludes itself. */
export function cannedAnswerIssues(
  { name, text }: CannedContent,
  others: readonly Pick<CannedContent, 'name'>[],
): CannedAnswerIssue[] {
  return [
    ...LANGUAGES.flatMap((language) => [
      ...writtenIssues(`name.${language}`, name[language]),
      ...(isTaken(name[language], language, others)
        ? [{ kind: 'name_taken', field: `name.${language}` } as const]
        : []),
    ]),
    ...LANGUAGES.flatMap((language) => [
      ...writtenIssues(`text.${language}`, text[language]),
      ...variableIssues(text, language),
    ]),
  ]
}

function writtenIssues(field: CannedAnswerIssue['field'], text: string): CannedAnswerIssue[] {
  if (text.trim() === '') return [{ kind: 'text_missing', field }]
  const found = new Set(personalDataIn(text).map(({ kind }) => kind))
  return [...found].map((what) => ({ kind: 'personal_data', field, what }))
}

function variableIssues(text: Bilingual, language: Language): CannedAnswerIssue[] {
  const field = `text.${language}` as const
  const issues = partsOf(text[language]).flatMap((part): CannedAnswerIssue[] => {
    switch (part.kind) {
      case 'words':
      case 'variable':
        return []
      case 'unknown': {
        const { name, at } = part
        // The response must not repeat personal data. The issue above reports it.
        if (personalDataIn(name).length > 0) return []
        return [{ kind: 'unknown_variable', field, name, at, nearest: nearestVariable(name) }]
      }
      case 'open_brace':
      case 'stray_brace':
        return [{ kind: part.kind, field, at: part.at }]
    }
  })
  // Report each problem once: not the variables of a missing text, nor a variable misspelt here.
  if (text[language].trim() === '') return issues
  const meant = issues.flatMap((issue) => (issue.kind === 'unknown_variable' ? [issue.nearest] : []))
  const own = [...variablesIn(text[language]), ...meant]
  const missing = variablesIn(text[OTHER[language]]).filter((name) => !own.includes(name))
  return [...issues, ...missing.map((name) => ({ kind: 'variable_missing', field, name }) as const)]
}

/** Names that differ only in capitals, accents or spaces count as equal: they are easily confused. */
function isTaken(name: string, language: Language, others: readonly Pick<CannedContent, 'name'>[]): boolean {
  const key = keyOf(name)
  return key !== '' && others.some((other) => keyOf(other.name[language]) === key)
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ')
}
