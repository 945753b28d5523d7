import { useLanguage } from '../../../i18n/language.tsx'

/** Formats a percentage, rounded down: 1,332 of 1,333 is not 100%. Empty if the whole is 0. */
export function useShare(): (part: number, whole: number) => string {
  const language = useLanguage()
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })
  return (part, whole) => (whole === 0 ? '' : percent.format(Math.floor((part / whole) * 1_000) / 1_000))
}
