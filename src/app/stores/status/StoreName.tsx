import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import styles from './StoreName.module.css'
import { PAGE_TEXTS } from '../../phrasing/page-texts.ts'

/** Whose page it is: name, licence, the days of its week. */
export function StoreName({ store, aside }: { store: StoreStatus['store']; aside?: ReactNode }) {
  const texts = useTexts(PAGE_TEXTS)
  const { weekdays } = texts
  return (
    <div className={styles['place']}>
      <h1>{store.name}</h1>
      <span>
        {store.licence} · {texts.orderDay(weekdays[store.orderWeekday], weekdays[store.deliveryWeekday])}
      </span>
      {aside}
    </div>
  )
}
