import type { MeasureKind, MeasureOf } from '../../../../domain/measures/measure.ts'
import type { MeasureEnd, OwnTermsOf } from '../../../../domain/measures/measure-fact.ts'
import type { FormReader } from '../form-reader.ts'

/** The input type of a field without options. `at`: its path in the terms, if not its name. */
export interface TermInput {
  readonly type?: 'datetime-local' | 'time'
  readonly inputMode?: 'numeric' | 'decimal'
  readonly at?: string
}

/** The texts of a field. A field with a fixed set of values has `options`. */
type FieldTranslations<V> = Pick<AnyFieldTranslations, 'label' | 'hint'> &
  (string extends V ? unknown : { readonly options: Readonly<Record<V & string, string>> })

/** The texts of any field. */
export interface AnyFieldTranslations {
  readonly label: string
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
}

export interface KindTranslations<F> {
  readonly name: string
  /** The action in the audit log. */
  readonly announced: string
  readonly revised: string
  /** In display order. */
  readonly fields: { readonly [N in keyof F]: FieldTranslations<F[N]> }
}

/** How operations publishes measures of one kind. `F`: the terms of the kind as typed. */
export interface KindForm<K extends MeasureKind, F> {
  readonly en: KindTranslations<F>
  readonly fr: KindTranslations<F>
  readonly inputs?: { readonly [N in keyof F]?: TermInput }
  /** Distinguishes measures of this kind in a list. */
  readonly detail?: (terms: OwnTermsOf<MeasureOf<K>>, translations: KindTranslations<F>) => string
  /** The end of a new measure. Default: until further notice. */
  readonly end?: MeasureEnd['kind']
  /** The fields of a new measure; `today` is a day. */
  readonly initial: (today: string) => F
  readonly read: (form: F, reader: FormReader) => OwnTermsOf<MeasureOf<K>>
  readonly write: (terms: OwnTermsOf<MeasureOf<K>>) => F
}
