import { useState } from 'react'
import type { Language } from '../../../../domain/bilingual.ts'
import type { Instant } from '../../../../domain/instant.ts'
import { likelyAsked } from '../../../../domain/likely-asked.ts'
import { answersFor } from '../../../../domain/question-answers.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { oneStop } from '../../../i18n/one-stop.ts'
import { QUESTION_TEXTS } from '../../../ui/answers/asked-texts.ts'
import { voiceIn } from '../../../ui/answers/questions-voice.ts'
import { sentencesOf } from '../../../ui/answers/questions-words.ts'
import type { Standing } from '../../../ui/answers/standing.ts'
import { verdictWords } from '../../../ui/answers/verdict-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { OnScreen } from '../../../ui/OnScreen.tsx'
import styles from './PhoneScript.module.css'
import { SCRIPT_TEXTS } from './script-texts.ts'

/** The facts that are most likely asked for once the verdict was said. */
const FACTS = 3

/** What to read aloud to a store on the phone: its verdict, the next word promised, and what it will likely ask. */
export function PhoneScript(props: { standing: Standing; asOf: Instant; stores: number }) {
  const { standing, asOf, stores } = props
  const pageTexts = useTexts(SCRIPT_TEXTS)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const texts = SCRIPT_TEXTS[language]
  const voice = voiceIn(language, standing, asOf)
  const { format } = voice.speech
  const { sentence, reason } = verdictWords(standing.verdict, voice.speech, standing)
  const asked = likelyAsked(answersFor(standing, stores), FACTS)
  const { nextUpdate } = standing
  return (
    <article className={styles['script']}>
      <OnScreen>
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
      </OnScreen>
      <div lang={`${language}-CA`} className={styles['said']}>
        <h1>{texts.title(standing.store.name)}</h1>
        <section>
          <h2>{texts.opening}</h2>
          <p className={styles['verdict']}>{sentence}</p>
          <p>{reason}</p>
        </section>
        <section>
          <h2>{texts.next}</h2>
          <p>
            {nextUpdate === null
              ? texts.noUpdate
              : oneStop((nextUpdate.overdue ? texts.overdue : texts.by)(format.by(nextUpdate.by, asOf)))}
          </p>
        </section>
        <section>
          <h2>{texts.asked}</h2>
          <dl>
            {asked.map((answer) => (
              <div key={answer.topic}>
                <dt>{QUESTION_TEXTS[language].questions[answer.topic]}</dt>
                <dd>
                  {sentencesOf(answer, voice).map((said) => (
                    <p key={said}>{said}</p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <p className={styles['foot']}>
          {oneStop(texts.reading(format.moment(asOf)))} {sourceOf(standing, language, texts.source)}
        </p>
      </div>
    </article>
  )
}

function sourceOf(standing: Standing, language: Language, say: (headline: string) => string): string {
  const update = standing.incidents
    .flatMap(({ updates }) => updates)
    .find(({ id }) => id === standing.source?.updateId)
  return update === undefined ? '' : oneStop(`${say(update.headline[language])}.`)
}
