import { useState } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Card } from '../../design/Card.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { CopyButton } from '../../design/CopyButton.tsx'
import { CUSTOMER_TRANSLATIONS } from '../../phrasing/customer-translations.ts'
import { customerLine, customerText } from '../../phrasing/customer-text.ts'
import styles from './CustomerLine.module.css'

/** A line for customers, with a link to the card: the network status and nothing about the store. */
export function CustomerLine(props: { storeId: string; network: StoreStatus['network']; asOf: Instant }) {
  const { storeId, network, asOf } = props
  const t = useTranslations(CUSTOMER_TRANSLATIONS)
  const [copied, setCopied] = useState<boolean | null>(null)
  const line = customerLine(customerText(network, asOf, useLanguage()))
  return (
    <Card title={t.title}>
      <blockquote>{line}</blockquote>
      <p>
        <small>{t.note}</small>
      </p>
      <div className={styles['tools']}>
        <CopyButton text={line} onDone={setCopied}>
          {t.copy}
        </CopyButton>
        <Link href={addressOf('customerCard', { storeId })} className={styles['link']}>
          {t.card}
        </Link>
      </div>
      <output>{copied !== null && (copied ? t.copied : t.copyFailed)}</output>
    </Card>
  )
}
