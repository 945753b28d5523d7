import type { Instant } from '../../../domain/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Acknowledge.module.css'
import type { Standing } from './answers.ts'
import { STORE_TEXTS } from './store-texts.ts'
import { useAcknowledge } from './use-receipts.ts'

export function Acknowledge(props: {
  storeId: string
  update: Standing['incidents'][number]['updates'][number]
  asOf: Instant
}) {
  const { storeId, update, asOf } = props
  const texts = useTexts(STORE_TEXTS)
  const format = useFormat()
  const acknowledge = useAcknowledge(storeId, update.id)
  if (update.acknowledgedAt !== null) {
    return (
      <p className={styles['done']}>
        <Shape tone="done" /> {texts.acknowledged(format.age(update.acknowledgedAt, asOf))}
      </p>
    )
  }
  return (
    <div className={styles['open']}>
      <Button quiet disabled={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
        {acknowledge.isPending ? texts.acknowledging : texts.acknowledge}
      </Button>
      {acknowledge.isError && <p role="alert">{texts.notAcknowledged}</p>}
    </div>
  )
}
