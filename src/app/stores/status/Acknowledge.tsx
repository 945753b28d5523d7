import { useEffect, useRef } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import styles from './Acknowledge.module.css'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { STORE_TRANSLATIONS } from '../../phrasing/store-translations.ts'
import { useViewedReceipt } from './use-viewed-receipt.ts'
import { useApiMutation } from '../../client/use-api-mutation.ts'

/** The store's receipt of an update: when it was viewed, and the button to acknowledge it. */
export function Acknowledge(props: {
  storeId: string
  update: StoreStatus['incidents'][number]['updates'][number]
  asOf: Instant
}) {
  const { storeId, update, asOf } = props
  const t = useTranslations(STORE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const acknowledge = useApiMutation('addReceipt')
  const place = useRef<HTMLDivElement>(null)
  useViewedReceipt(storeId, update, place)
  const isPressed = acknowledge.isSuccess && update.acknowledgedAt !== null
  // The button disappears: move the focus to what replaces it.
  useEffect(() => {
    if (isPressed) place.current?.focus()
  }, [isPressed])
  return (
    <div ref={place} tabIndex={-1} className={styles['receipt']}>
      {update.acknowledgedAt === null ? (
        <>
          <Button
            quiet
            disabled={acknowledge.isPending}
            onClick={() =>
              acknowledge.mutate({
                params: { storeId },
                body: { updateId: update.id, kind: 'acknowledged' },
              })
            }
            aria-label={`${t.acknowledge} – ${isolated(inLanguage(update.headline))}`}
          >
            {acknowledge.isPending ? t.acknowledging : t.acknowledge}
          </Button>
          {acknowledge.isError && <p role="alert">{t.notAcknowledged}</p>}
        </>
      ) : (
        <p className={styles['done']}>
          <StatusIcon tone="done" /> {t.acknowledged(format.age(update.acknowledgedAt, asOf))}
        </p>
      )}
    </div>
  )
}
