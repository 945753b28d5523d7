import type { MeasureKind, MeasureOf } from '../../../../domain/measures/measure.ts'
import type { MeasureEnd, OwnTermsOf } from '../../../../domain/measures/measure-fact.ts'
import type { FormReader } from '../form-reader.ts'

/** How a field that is no choice takes what is typed, and its path in the terms where that is not its name. */
export interface TermInput {
  readonly type?: 'datetime-local' | 'time'
  readonly inputMode?: 'numeric' | 'decimal'
  readonly at?: string
}

/** The words of a field; one whose values are known is a choice of `options`. */
type FieldTranslations<V> = Pick<AnyFieldTranslations, 'label' | 'hint'> &
  (string extends V ? unknown : { readonly options: Readonly<Record<V & string, string>> })

/** The words of a field, whatever it takes. */
export interface AnyFieldTranslations {
  readonly label: string
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
}

export interface KindTranslations<F> {
  readonly name: string
  /** What somebody did who published one, in the audit. */
  readonly announced: string
  readonly revised: string
  /** In the order in which they are shown. */
  readonly fields: { readonly [N in keyof F]: FieldTranslations<F[N]> }
}

/** How operations publishes measures of one kind. `F` holds its own terms as they are typed. */
export interface KindForm<K extends MeasureKind, F> {
  readonly en: KindTranslations<F>
  readonly fr: KindTranslations<F>
  readonly inputs?: { readonly [N in keyof F]?: TermInput }
  /** What tells measures of this kind apart in a list. */
  readonly detail?: (terms: OwnTermsOf<MeasureOf<K>>, translations: KindTranslations<F>) => string
  /** How a new one ends; until further notice where nothing else is said. */
  readonly end?: MeasureEnd['kind']
  /** The fields of a new one; `today` is a day. */
  readonly initial: (today: string) => F
  readonly read: (form: F, reader: FormReader) => OwnTermsOf<MeasureOf<K>>
  readonly write: (terms: OwnTermsOf<MeasureOf<K>>) => F
}
