import { useState } from 'react'
import { useLocation } from 'wouter'
import { problemKind } from '../../client/request-error.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import styles from './Canned.module.css'
import { CannedForm } from './CannedForm.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { useSaveAnswer } from './use-save-answer.ts'
import { type SavedAnswer, useWrittenAnswer } from './use-written-answer.ts'

/** Edits a canned answer. Unsaved text stays until saved or discarded, even if others save meanwhile. */
export function CannedEditor(props: {
  title: string
  /** null for a new answer. */
  answerId: string | null
  saved: SavedAnswer | null
  etag: string | null
  /** Another person has deleted the answer since it was opened. */
  isGone?: boolean
}) {
  const { title, answerId, saved, etag, isGone = false } = props
  const t = useTranslations(CANNED_TRANSLATIONS)
  const inLanguage = useBilingual()
  const [, navigate] = useLocation()
  const written = useWrittenAnswer(answerId, saved)
  const over = answerId === null || isGone ? null : { answerId, etag }
  const [announcement, setAnnouncement] = useState('')
  const save = useSaveAnswer(over, (now, sent) => {
    const name = isolated(inLanguage(now.name))
    if (!written.goOnOver(now, sent)) navigate(addressOf('answers'), { state: { announcement: t.stored(name) } })
    else if (now.id === answerId) setAnnouncement(t.savedSince(name))
    else navigate(addressOf('answer', { answerId: now.id }))
  })
  useLeaveConfirmation(written.isUnsaved, t.leave)
  // The notices above already report a conflict or a deletion.
  const isAnnounced = ['precondition-failed', 'not-found'].includes(problemKind(save.error) ?? '')
  return (
    <>
      {isGone && (
        <div role="alert" className={styles['meanwhile']}>
          <h2>{t.gone}</h2>
          <p>{t.goneWhat}</p>
        </div>
      )}
      {!isGone && written.isBehind && saved !== null && (
        <ChangedMeanwhile
          key={saved.version}
          saved={saved}
          onMine={() => {
            save.reset()
            written.goOn()
          }}
          onTheirs={() => {
            save.reset()
            written.discard()
          }}
        />
      )}
      <output>{announcement}</output>
      <CannedForm
        title={title}
        content={written.content}
        onChange={written.change}
        onSave={() => {
          setAnnouncement('')
          save.save(written.content)
        }}
        onDiscard={
          written.isUnsaved
            ? () => {
                if (!window.confirm(t.reallyDiscard)) return
                save.reset()
                written.discard()
              }
            : null
        }
        saveWord={isGone ? t.saveAsNew : t.save}
        isSaving={save.isPending}
        mayNotSave={written.isBehind && !isGone}
        error={isAnnounced ? null : save.error}
      />
    </>
  )
}
