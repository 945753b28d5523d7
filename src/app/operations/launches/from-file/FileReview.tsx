import { useState } from 'react'
import { useLanguage, useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../design/Button.tsx'
import styles from '../../../design/form.module.css'
import { NotPublishedNotice } from '../../publishing/NotPublishedNotice.tsx'
import { publishRequestOf } from '../../publishing/publish-request-of.ts'
import { usePublishing } from '../../publishing/use-publishing.ts'
import { FILE_TRANSLATIONS, problemText } from './file-translations.ts'
import review from './FileReview.module.css'
import type { BadRow, FileLaunch } from './launches-of-file.ts'

/** Reviews a file before publication. Lists every invalid row; skipping them needs confirmation. */
export function FileReview({
  launches,
  bad,
  onDone,
}: {
  launches: readonly FileLaunch[]
  bad: readonly BadRow[]
  onDone: (count: number) => void
}) {
  const t = useTranslations(FILE_TRANSLATIONS)
  const format = useFormat()
  const [isLeftOut, setLeftOut] = useState(false)
  const publishing = usePublishing(() => onDone(launches.length))
  const good = format.count(launches.length, t.good)
  const isReady = launches.length > 0 && (bad.length === 0 || isLeftOut)
  const publish = () =>
    publishing.publish(
      publishRequestOf({
        launches: launches.map(({ product, plannedDay }) => ({ replaces: null, product, plannedDay })),
      }),
    )

  return (
    <>
      <output>
        <strong>{good}</strong> {bad.length > 0 && <strong>{format.count(bad.length, t.bad)}.</strong>}
      </output>
      {bad.length > 0 && <BadRows bad={bad} />}
      {bad.length > 0 && launches.length > 0 && (
        <>
          <p className={styles['hint']}>{t.mend}</p>
          <label className={review['leave']}>
            <input type="checkbox" checked={isLeftOut} onChange={(event) => setLeftOut(event.target.checked)} />
            {format.count(bad.length, t.leaveOut)}
          </label>
        </>
      )}
      {launches.length > 0 && (
        <ul className={review['good']}>
          {launches.map(({ line, product, plannedDay }) => (
            <li key={line}>
              <span>{product}</span> <time dateTime={plannedDay}>{format.day(plannedDay)}</time>
            </li>
          ))}
        </ul>
      )}
      <NotPublishedNotice
        publishing={publishing}
        nameOf={(field) => {
          const launch = launches[Number(/^launches\.(\d+)/.exec(field)?.[1])]
          return launch === undefined ? null : t.asLine(String(launch.line), launch.product)
        }}
      />
      <div className={styles['actions']}>
        <Button disabled={!isReady || publishing.isPending} onClick={publish}>
          {publishing.isPending ? t.publishing : format.count(launches.length, t.plan)}
        </Button>
      </div>
    </>
  )
}

function BadRows({ bad }: { bad: readonly BadRow[] }) {
  const t = useTranslations(FILE_TRANSLATIONS)
  const language = useLanguage()
  return (
    <ul className={review['bad']}>
      {bad.map(({ line, product, problem }) => (
        <li key={line}>
          <strong>{t.line(String(line))}</strong>
          {product !== '' && <span className={review['product']}> {product}</span>}{' '}
          <span>{problemText(problem, language)}</span>
        </li>
      ))}
    </ul>
  )
}
