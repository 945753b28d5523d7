import { useState } from 'react'
import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import form from '../../design/form.module.css'
import { Panel } from '../Panel.tsx'
import type { StoreRow } from '../response-types.ts'
import { LEDGER_TRANSLATIONS } from './ledger-translations.ts'
import styles from './LedgerEntries.module.css'
import { PROGRAMME_TRANSLATIONS } from './programme-translations.ts'
import { feeName, termsOf } from './programme-text.ts'
import { ReversalForm } from './ReversalForm.tsx'

type Waiver = ResponseBody<'listWaivers'>['waivers'][number]
interface Disputed {
  readonly waiverId: string
  readonly orderId: string
  readonly orderNumber: string
}

/** A store's uses of each waiver. A disputed use can be reversed. */
export function LedgerEntries({
  store,
  waivers,
  asOf,
  onChanged,
}: {
  store: StoreRow
  waivers: readonly Waiver[]
  asOf: Instant
  onChanged: () => void
}) {
  const t = useTranslations(LEDGER_TRANSLATIONS)
  const [disputed, setDisputed] = useState<Disputed | null>(null)
  const [done, setDone] = useState('')
  const finish = (announcement: string) => {
    setDisputed(null)
    setDone(announcement)
    onChanged()
  }
  return (
    <>
      <output className={done === '' ? '' : form['done']}>
        {done !== '' && <StatusIcon tone="done" />} {done}
      </output>
      {disputed !== null && (
        <Panel title={t.takeBackOf(disputed.orderNumber)} onClose={() => setDisputed(null)}>
          <ReversalForm storeId={store.id} {...disputed} onDone={finish} />
        </Panel>
      )}
      {waivers.length === 0 && <p>{t.noWaiver}</p>}
      <ul className={styles['waivers']}>
        {waivers.map((waiver) => (
          <LedgerEntry
            key={waiver.id}
            waiver={waiver}
            asOf={asOf}
            onDispute={(use) => {
              setDone('')
              setDisputed({ waiverId: waiver.id, ...use })
            }}
          />
        ))}
      </ul>
    </>
  )
}

function LedgerEntry({
  waiver,
  asOf,
  onDispute,
}: {
  waiver: Waiver
  asOf: Instant
  onDispute: (use: Omit<Disputed, 'waiverId'>) => void
}) {
  const t = useTranslations(LEDGER_TRANSLATIONS)
  const terms = useTranslations(PROGRAMME_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { entitlement, uses, reversed } = waiver
  const isCounted = waiver.perStore !== 'unlimited' && waiver.countedOn !== 'unknown'
  const left =
    entitlement.state === 'available' && typeof entitlement.left === 'number'
      ? ` · ${t.left(format.number(entitlement.left))}`
      : ''
  return (
    <li>
      <h3>{feeName(waiver, terms, format)}</h3>
      <p className={styles['facts']}>
        {termsOf(waiver, asOf, terms, format)}
        {left}
      </p>
      {!isCounted && <p>{t.notCounted}</p>}
      {isCounted && uses.length === 0 && <p>{t.noUse}</p>}
      {uses.length + reversed.length > 0 && (
        <ul className={styles['uses']}>
          {uses.map(({ orderId, orderNumber, on }) => (
            <li key={orderId}>
              <span>{t.usedOn(orderNumber, format.day(on, asOf))}</span>
              <Button quiet aria-label={t.takeBackOf(orderNumber)} onClick={() => onDispute({ orderId, orderNumber })}>
                {t.takeBack}
              </Button>
            </li>
          ))}
          {reversed.map((use) => (
            <li key={use.orderId}>
              <span>
                <del>{t.usedOn(use.orderNumber, format.day(use.on, asOf))}</del>{' '}
                {t.reversed(format.day(use.reversedOn, asOf))} · {isolated(inLanguage(use.reason))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
