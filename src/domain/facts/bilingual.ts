/** A text in both languages. Both are required. */
export interface Bilingual {
  readonly en: string
  readonly fr: string
}

export type Language = keyof Bilingual
