import type { ResponseBody } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { SUMMARY_TRANSLATIONS } from '../../phrasing/summary-translations.ts'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** The effect of a publish request, in numbers of stores: before → after. */
export function Effect({ preview }: { preview: ResponseBody<'previewPublication'> }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const summaryKinds = useTranslations(SUMMARY_TRANSLATIONS)
  const format = useFormat()
  const { concerned, held, changes } = preview
  const moved = changes.filter(({ was, now }) => was !== now)
  return (
    <>
      <p>
        {format.count(concerned, t.concerned)} {t.held(format.number(held.was), format.number(held.now))}
      </p>
      <h3>{t.changes}</h3>
      {moved.length === 0 ? (
        <p>{t.changesNone}</p>
      ) : (
        <ul>
          {moved.map(({ was, now, stores }) => (
            <li key={`${was} ${now}`}>
              {format.count(stores, t.changed)}: {summaryKinds[was]} → <strong>{summaryKinds[now]}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
