import { useTexts } from '../i18n/language.tsx'
import styles from './Loading.module.css'

const TEXTS = { en: 'Loading…', fr: 'Chargement…' }

/** The board before its facts have come: its size, and no word of good or bad. */
export function Loading() {
  return <output className={styles['loading']}>{useTexts(TEXTS)}</output>
}
