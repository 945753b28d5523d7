import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import type { NewestUpdate } from './answers.ts'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { Markdown } from '../../design/Markdown.tsx'
import styles from './NewestUpdates.module.css'
import { sendRequest } from '../../client/send-request.ts'
import { refetchChanged } from '../../client/use-api-mutation.ts'

/** The newest update of each open incident, with a button to acknowledge it for all stores. */
export function NewestUpdates({ updates, asOf }: { updates: readonly NewestUpdate[]; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  if (updates.length === 0) return null
  return (
    <Card title={t.newest}>
      <ul className={styles['updates']}>
        {updates.map((update) => (
          <li key={update.id}>
            <h3 className={styles['headline']}>{inLanguage(update.headline)}</h3>
            <p className={styles['facts']}>
              <Timestamp at={update.publishedAt} asOf={asOf} precision={update.precision} />
            </p>
            <details>
              <summary>{t.read}</summary>
              <Markdown className={styles['body']} text={inLanguage(update.body)} />
            </details>
            <p className={styles['facts']}>
              {t.acknowledgedBy(format.number(update.acknowledged), format.number(update.concerned))}
            </p>
          </li>
        ))}
      </ul>
      <AcknowledgeAll updates={updates} />
    </Card>
  )
}

function AcknowledgeAll({ updates }: { updates: readonly NewestUpdate[] }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const format = useFormat()
  const client = useQueryClient()
  const language = useLanguage()
  // A retry needs no key: the API skips stores that have acknowledged. One refetch serves all updates.
  const acknowledge = useMutation({
    mutationFn: (updateIds: readonly string[]) =>
      Promise.all(
        updateIds.map((updateId) =>
          sendRequest('addReceipts', { body: { updateId, kind: 'acknowledged' } }, { language }),
        ),
      ),
    onSettled: () => refetchChanged(client, 'addReceipts', {}),
  })
  const place = useRef<HTMLDivElement>(null)
  const due = updates.filter(({ acknowledged, concerned }) => acknowledged < concerned)
  const isDone = due.length === 0
  const isPressed = acknowledge.isSuccess && isDone
  // The button disappears: move the focus to what replaces it.
  useEffect(() => {
    if (isPressed) place.current?.focus()
  }, [isPressed])
  return (
    <div ref={place} tabIndex={-1} className={styles['receipt']}>
      {isDone ? (
        <p className={styles['done']}>
          <StatusIcon tone="done" /> {t.allAcknowledged}
        </p>
      ) : (
        <>
          <Button disabled={acknowledge.isPending} onClick={() => acknowledge.mutate(due.map(({ id }) => id))}>
            {acknowledge.isPending
              ? t.acknowledging
              : due.length === 1
                ? t.acknowledge
                : t.acknowledgeMore(format.number(due.length))}
          </Button>
          {acknowledge.isError && <p role="alert">{t.notAcknowledged}</p>}
        </>
      )}
    </div>
  )
}
