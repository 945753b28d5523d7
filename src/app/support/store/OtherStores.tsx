import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import type { FoundStore } from '../find/use-found.ts'
import { addressOf } from '../../routes.ts'
import { wholeWhereOf } from '../where-of.ts'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import styles from './SeenStore.module.css'

const SHOWN = 10

/** Links to the other stores of the company. Each needs its own reason for access. */
export function OtherStores({ store, stores }: { store: FoundStore; stores: readonly FoundStore[] }) {
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const format = useFormat()
  const others = stores.filter(({ company, id }) => company === store.company && id !== store.id)
  return (
    <Card title={t.others(store.company)}>
      {others.length === 0 && <p>{t.noOthers}</p>}
      <ul className={styles['entries']}>
        {others.slice(0, SHOWN).map((other) => (
          <li key={other.id}>
            <Link href={addressOf('supportStore', { storeId: other.id })}>{other.name}</Link>
            <p>{wholeWhereOf(other)}</p>
          </li>
        ))}
      </ul>
      {others.length > SHOWN && <p>{t.more(format.number(others.length - SHOWN))}</p>}
    </Card>
  )
}
