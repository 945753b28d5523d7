import { createContext, useContext } from 'react'
import type { Instant } from '../../domain/time/instant.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import styles from './DemoSpace.module.css'

const TRANSLATIONS = { en: { demo: 'Demonstration' }, fr: { demo: 'Démonstration' } }

/** The demonstration's moment of a prerendered page; null without prerendering or in real time. */
export const DemoSpaceContext = createContext<Instant | null>(null)

/** A placeholder of the closed bar until its code has loaded, so that the page below does not shift. */
export function DemoSpace() {
  const moment = useContext(DemoSpaceContext)
  return moment && <DemoShell moment={moment} />
}

function DemoShell({ moment }: { moment: Instant }) {
  return (
    <section aria-label={useTranslations(TRANSLATIONS).demo}>
      <details className={styles['bar']}>
        <DemoSummary moment={moment} />
      </details>
    </section>
  )
}

/** The summary of the closed bar: that this is a demonstration, and its moment. */
export function DemoSummary({ moment }: { moment: Instant }) {
  const format = useFormat()
  return (
    <summary>
      {useTranslations(TRANSLATIONS).demo} · <b>{format.moment(moment)}</b>
    </summary>
  )
}
