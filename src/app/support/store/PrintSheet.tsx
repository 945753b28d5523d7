import { type ReactNode, useState } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { oneStop } from '../../i18n/one-stop.ts'
import { voiceIn } from '../../phrasing/questions-voice.ts'
import type { Voice } from '../../phrasing/questions-words.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { Button } from '../../design/Button.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { sourceHeadline } from '../source-headline.ts'
import { SCRIPT_TEXTS } from './script-texts.ts'
import styles from './PrintSheet.module.css'

/** A page of one store’s facts in the language that an agent picks, to be read or printed, with its instant and source. */
export function PrintSheet(props: {
  storeStatus: StoreStatus
  asOf: Instant
  children: (voice: Voice, texts: typeof SCRIPT_TEXTS.en) => ReactNode
}) {
  const { storeStatus, asOf, children } = props
  const pageTexts = useTexts(SCRIPT_TEXTS)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const texts = SCRIPT_TEXTS[language]
  const voice = voiceIn(language, storeStatus, asOf)
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
      <div lang={`${language}-CA`} className={styles['said']}>
        {children(voice, texts)}
        <p className={styles['foot']}>
          {oneStop(texts.reading(voice.speech.format.moment(asOf)))}{' '}
          {sourceOf(storeStatus, language, texts.source)}
        </p>
      </div>
    </article>
  )
}

/** The next word that is promised to the store, as a sentence. */
export function nextWord(
  { nextUpdate }: StoreStatus,
  { speech: { format, asOf } }: Voice,
  texts: typeof SCRIPT_TEXTS.en,
): string {
  if (nextUpdate === null) return texts.noUpdate
  return oneStop((nextUpdate.overdue ? texts.overdue : texts.by)(format.by(nextUpdate.by, asOf)))
}

function sourceOf(storeStatus: StoreStatus, language: Language, say: (headline: string) => string): string {
  const headline = sourceHeadline(storeStatus, language)
  return headline === null ? '' : oneStop(`${say(headline)}.`)
}
