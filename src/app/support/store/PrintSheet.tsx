import { type ReactNode, useState } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { oneStop } from '../../i18n/one-stop.ts'
import { questionPhrasingIn } from '../../phrasing/question-phrasing.ts'
import type { QuestionPhrasing } from '../../phrasing/question-text.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { Button } from '../../design/Button.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { sourceHeadline } from '../source-headline.ts'
import { SCRIPT_TRANSLATIONS } from './script-translations.ts'
import styles from './PrintSheet.module.css'

/** A printable sheet of a store’s facts, in the chosen language, with time and source. */
export function PrintSheet(props: {
  storeStatus: StoreStatus
  asOf: Instant
  children: (questionPhrasing: QuestionPhrasing, t: typeof SCRIPT_TRANSLATIONS.en) => ReactNode
}) {
  const { storeStatus, asOf, children } = props
  const pageTexts = useTranslations(SCRIPT_TRANSLATIONS)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const t = SCRIPT_TRANSLATIONS[language]
  const questionPhrasing = questionPhrasingIn(language, storeStatus, asOf)
  return (
    <article className={styles['sheet']}>
      <ScreenOnly>
        <fieldset className={styles['tools']} aria-label={pageTexts.language}>
          {(['en', 'fr'] as const).map((each) => (
            <Button
              key={each}
              quiet={language !== each}
              aria-pressed={language === each}
              onClick={() => setLanguage(each)}
            >
              {pageTexts.languages[each]}
            </Button>
          ))}
          <Button quiet onClick={() => window.print()}>
            {pageTexts.print}
          </Button>
        </fieldset>
      </ScreenOnly>
      <div lang={`${language}-CA`} className={styles['paper']}>
        {children(questionPhrasing, t)}
        <p className={styles['foot']}>
          {oneStop(t.reading(questionPhrasing.phrasing.format.moment(asOf)))}{' '}
          {sourceOf(storeStatus, language, t.source)}
        </p>
      </div>
    </article>
  )
}

/** The next promised update, as a sentence. */
export function nextWord(
  { nextUpdate }: StoreStatus,
  { phrasing: { format, asOf } }: QuestionPhrasing,
  t: typeof SCRIPT_TRANSLATIONS.en,
): string {
  if (nextUpdate === null) return t.noUpdate
  return oneStop((nextUpdate.overdue ? t.overdue : t.by)(format.by(nextUpdate.by, asOf)))
}

function sourceOf(storeStatus: StoreStatus, language: Language, say: (headline: string) => string): string {
  const headline = sourceHeadline(storeStatus, language)
  return headline === null ? '' : oneStop(`${say(headline)}.`)
}
