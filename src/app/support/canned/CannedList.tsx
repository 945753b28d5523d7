import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { RequestError } from '../../client/request-error.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { addressOf } from '../../routes.ts'
import { byNameIn } from './by-name.ts'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import styles from './Canned.module.css'
import type { SavedAnswer } from './use-written-answer.ts'

/** All canned answers, sorted by name in the page’s language, to edit and delete. */
export function CannedList({ answers, asOf }: { answers: readonly SavedAnswer[]; asOf: Instant }) {
  const t = useTranslations(CANNED_TRANSLATIONS)
  const language = useLanguage()
  const inLanguage = useBilingual()
  const format = useFormat()
  const notDone = useNotDone()
  const [before] = useState(announcementBefore)
  const [announcement, setAnnouncement] = useState(before)
  const top = useRef<HTMLDivElement>(null)
  // A live region does not announce its initial content, so the focus moves here after a save.
  useEffect(() => {
    if (before !== '') top.current?.focus()
  }, [before])
  const announceRemoval = (answerId: string | undefined) => {
    const answer = answers.find(({ id }) => id === answerId)
    if (answer !== undefined) setAnnouncement(t.removed(isolated(inLanguage(answer.name))))
    // The button is removed with its answer.
    top.current?.focus()
  }
  const remove = useApiMutation('deleteCannedAnswer', {
    onSuccess: (_response, { params }) => announceRemoval(params?.answerId),
    // An answer that another user deleted is deleted all the same.
    onError: (error, { params }) => {
      if (isGone(error)) announceRemoval(params?.answerId)
    },
  })
  const failure = isGone(remove.error) ? null : remove.error
  return (
    <>
      <div ref={top} tabIndex={-1} className={styles['top']}>
        <Link href={addressOf('newAnswer')}>{t.add}</Link>
        <output>{announcement}</output>
      </div>
      {failure !== null && <p role="alert">{notDone(failure)}</p>}
      {answers.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className={styles['list']}>
          {answers.toSorted(byNameIn(language)).map((answer) => {
            const { id, name, text, savedAt, savedBy } = answer
            return (
              <li key={id}>
                <div>
                  <h2>
                    <Link href={addressOf('answer', { answerId: id })}>{inLanguage(name)}</Link>
                  </h2>
                  <p className={styles['text']}>{inLanguage(text)}</p>
                  <p className={styles['saved']}>
                    {t.saved(savedBy, format.age(savedAt < asOf ? savedAt : asOf, asOf))}
                  </p>
                </div>
                <Button
                  quiet
                  disabled={remove.isPending}
                  aria-label={t.of(t.remove, isolated(inLanguage(name)))}
                  onClick={() => {
                    setAnnouncement('')
                    if (window.confirm(t.reallyRemove(isolated(inLanguage(name)))))
                      remove.mutate({ params: { answerId: id } })
                  }}
                >
                  {t.remove}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function isGone(error: unknown): boolean {
  return error instanceof RequestError && error.failure === 'not_found'
}

/** The announcement passed on by the previous page. */
function announcementBefore(): string {
  const state: unknown = window.history.state
  return typeof state === 'object' &&
    state !== null &&
    'announcement' in state &&
    typeof state.announcement === 'string'
    ? state.announcement
    : ''
}
