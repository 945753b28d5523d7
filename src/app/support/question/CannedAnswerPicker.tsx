import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { query } from '../../client/query.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { Select } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Loading } from '../../design/Loading.tsx'
import { byNameIn } from '../canned/by-name.ts'
import { fillCanned, openIn, piecesOf, timelessText, textOf } from '../canned/fill-canned.ts'
import { VARIABLE_TRANSLATIONS } from '../canned/variable-translations.ts'
import { addressOf } from '../../routes.ts'
import { AnswerToTake } from './AnswerToTake.tsx'
import { LanguageSelect } from './LanguageSelect.tsx'
import { PICK_TRANSLATIONS } from './pick-translations.ts'
import type { Taken } from './taken-answer.ts'
import type { StoreFacts } from './use-store-facts.ts'

/** Chooses a canned answer, filled with the store’s facts, to insert into the reply. */
export function CannedAnswerPicker(props: {
  facts: StoreFacts | undefined
  taken: Taken | null
  isStale: boolean
  onTake: (taken: Taken) => void
  /** The language of the reply, until the agent picks another. */
  replyLanguage: Language
}) {
  const { facts, taken, isStale, onTake, replyLanguage } = props
  const pageLanguage = useLanguage()
  const t = useTranslations(PICK_TRANSLATIONS)
  const variables = useTranslations(VARIABLE_TRANSLATIONS)
  const { data, isError, refetch } = useQuery(query('listCannedAnswers'))
  const [picked, setPicked] = useState<string | null>(null)
  const [language, setLanguage] = useState(replyLanguage)
  const answers = (data?.body.answers ?? []).toSorted(byNameIn(pageLanguage))
  const answer = answers.find(({ id }) => id === picked) ?? answers[0]
  const parts = answer && facts && fillCanned(answer.text[language], facts, language)
  const isSame = taken?.from.kind === 'canned' && taken.from.answerId === answer?.id && taken.language === language
  return (
    <Card title={t.title}>
      <div className={form['form']}>
        <p className={form['hint']}>{t.what}</p>
        {data === undefined && (isError ? <InlineFailure onRetry={() => void refetch()} /> : <Loading />)}
        {data !== undefined && answer === undefined && <p>{t.none}</p>}
        {answer && (
          <>
            <Select
              label={t.pick}
              value={answer.id}
              options={answers.map(({ id, name }) => [id, name[pageLanguage]] as const)}
              onPick={setPicked}
            />
            <LanguageSelect value={language} onPick={setLanguage} />
            {facts === undefined && <p className={form['hint']}>{t.viewFirst}</p>}
          </>
        )}
        {answer && parts && (
          <AnswerToTake
            text={textOf(parts)}
            says={timelessText(parts)}
            language={language}
            words={t}
            taken={isSame ? taken : null}
            isStale={isStale && isSame}
            onTake={() =>
              onTake({
                from: { kind: 'canned', answerId: answer.id, template: answer.text },
                language,
                text: textOf(parts),
                says: timelessText(parts),
                pieces: piecesOf(parts),
              })
            }
          />
        )}
        {parts &&
          openIn(parts).map(({ variable, because }) => <p key={variable}>{variables.missing(variable, because)}</p>)}
        <p>
          <Link href={addressOf('answers')}>{t.manage}</Link>
        </p>
      </div>
    </Card>
  )
}
