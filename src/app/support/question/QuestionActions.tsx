import { useState } from 'react'
import { problemKind } from '../../client/request-error.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { type Action, useAction } from '../use-action.ts'
import { ONE_QUESTION_TRANSLATIONS } from './question-translations.ts'
import styles from './QuestionPanel.module.css'
import type { ResponseBody } from '../../client/send-request.ts'

type Bare = Exclude<Action, { text: string }>['kind']

/** Actions on a question without a text: claim, release, escalate and close. */
export function QuestionActions({ question }: { question: ResponseBody<'getQuestion'> }) {
  const t = useTranslations(ONE_QUESTION_TRANSLATIONS)
  const notDone = useNotDone()
  const [done, setDone] = useState<{ readonly kind: Bare; readonly version: number } | null>(null)
  const action = useAction(question.id, (one, version) => {
    if (!('text' in one)) setDone({ kind: one.kind, version })
  })
  // The announcement applies only to the version that it resulted from.
  const announcement = done?.version === question.version ? announcementOf(done.kind, t) : ''
  const { owner, state, escalatedAt } = question
  const isLate = problemKind(action.error) === 'conflict'
  const place = useFocusOnAnnouncement<HTMLDivElement>(isLate ? t.changed : announcement)
  const press = (kind: Bare) => {
    setDone(null)
    action.mutate({ kind })
  }
  const isMine = owner?.mine === true && state !== 'closed'
  const may: readonly Bare[] = [
    ...(owner === null && state !== 'closed' ? (['claim'] as const) : []),
    ...(isMine && escalatedAt === null ? (['escalate'] as const) : []),
    ...(isMine ? (['release', 'close'] as const) : []),
  ]
  return (
    <div className={styles['actions']}>
      {may.map((kind) => (
        <Button key={kind} quiet={kind !== 'claim'} disabled={action.isPending} onClick={() => press(kind)}>
          {t[kind]}
        </Button>
      ))}
      <div ref={place} tabIndex={-1}>
        {announcement !== '' && <p>{announcement}</p>}
        {action.isError && (
          <p role="alert">
            {!isLate
              ? notDone(action.error)
              : owner !== null && !owner.mine
                ? t.takenBy(isolated(owner.name))
                : t.changed}
          </p>
        )}
      </div>
    </div>
  )
}

function announcementOf(kind: Bare, t: typeof ONE_QUESTION_TRANSLATIONS.en): string {
  switch (kind) {
    case 'claim':
      return t.claimed
    case 'release':
      return t.released
    case 'escalate':
      return t.escalatedDone
    case 'close':
      return t.closedDone
  }
}
