import { createContext, useContext } from 'react'
import type { Instant } from '../../domain/time/instant.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import styles from './DemoSpace.module.css'

const TRANSLATIONS = { en: { demo: 'Demonstration' }, fr: { demo: 'Démonstration' } }

/** The demonstration's moment for which the server has drawn the page; null where it has not, or time is real. */
export const DemoSpaceContext = createContext<Instant | null>(null)

/** The demonstration's bar, closed, before its code has come: the page below it does not move when it does. */
export function DemoSpace() {
  const moment = useContext(DemoSpaceContext)
  return moment && <DemoShell moment={moment} />
}

/** The bar without what is in it. */
function DemoShell({ moment }: { moment: Instant }) {
  return (
    <section aria-label={useTranslations(TRANSLATIONS).demo}>
      <details className={styles['bar']}>
        <DemoSummary moment={moment} />
      </details>
    </section>
  )
}

/** What the closed bar says: that this is a demonstration, and its moment. */
export function DemoSummary({ moment }: { moment: Instant }) {
  const format = useFormat()
  return (
    <summary>
      {useTranslations(TRANSLATIONS).demo} · <b>{format.moment(moment)}</b>
    </summary>
  )
}
