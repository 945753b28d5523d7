/** A text in both languages; neither may be missing, so neither is optional. */
export interface Bilingual {
  readonly en: string
  readonly fr: string
}

export type Language = keyof Bilingual
