import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import styles from './NotPublishedNotice.module.css'
import type { FieldError, NotPublished, Publishing } from './use-publishing.ts'

const en = {
  asked: 'Publish anyway?',
  askedWhy: 'Nothing has been published yet.',
  confirm: 'Yes, publish',
  back: 'No, go back',
  rejected: 'This could not be published',
  others: { one: 'and one more', other: 'and # more' },
  publishing: 'Publishing…',
}

const fr: typeof en = {
  asked: 'Publier quand même?',
  askedWhy: 'Rien n’a encore été publié.',
  confirm: 'Oui, publier',
  back: 'Non, revenir',
  rejected: 'Publication impossible',
  others: { one: 'et un autre', other: 'et # autres' },
  publishing: 'Publication…',
}

const PUBLISHING_TRANSLATIONS = { en, fr }

const MOST_NAMES = 5

/** Why a request was not published, or what needs confirmation. `nameOf` returns the item of a field. */
export function NotPublishedNotice(props: { publishing: Publishing; nameOf: (field: string) => string | null }) {
  const { notPublished } = props.publishing
  return notPublished && <Notice {...props} key={notPublished.kind} notPublished={notPublished} />
}

function Notice({
  publishing,
  nameOf,
  notPublished,
}: {
  publishing: Publishing
  nameOf: (field: string) => string | null
  notPublished: NotPublished
}) {
  const t = useTranslations(PUBLISHING_TRANSLATIONS)
  const notDone = useNotDone()
  const heading = useRef<HTMLHeadingElement>(null)
  const needsConfirmation = notPublished.kind === 'asked'
  // Moves the focus to the result of the request.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div role="alert" className={`${styles['notice']} ${tones[needsConfirmation ? 'wait' : 'stop']}`}>
      <h3 ref={heading} tabIndex={-1}>
        <StatusIcon tone={needsConfirmation ? 'wait' : 'stop'} /> {needsConfirmation ? t.asked : t.rejected}
      </h3>
      {notPublished.kind === 'failed' && <p>{notDone(notPublished.error)}</p>}
      {notPublished.kind !== 'failed' && <FieldErrorList fieldErrors={notPublished.fieldErrors} nameOf={nameOf} />}
      {needsConfirmation && (
        <>
          <p>{t.askedWhy}</p>
          <div className={styles['actions']}>
            <Button onClick={publishing.confirm} disabled={publishing.isPending}>
              {t.confirm}
            </Button>
            <Button quiet onClick={publishing.forget}>
              {t.back}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** Lists each cause once, with the names of all items that it applies to. */
function FieldErrorList({
  fieldErrors,
  nameOf,
}: {
  fieldErrors: readonly FieldError[]
  nameOf: (field: string) => string | null
}) {
  const t = useTranslations(PUBLISHING_TRANSLATIONS)
  const format = useFormat()
  const causes = [...Map.groupBy(fieldErrors, ({ cause }) => cause)]
  return (
    <ul>
      {causes.map(([cause, each]) => {
        const names = [...new Set(each.flatMap(({ field }) => nameOf(field) ?? []))]
        const more = names.length - MOST_NAMES
        const others = more <= 0 ? [] : [format.count(more, t.others)]
        return (
          <li key={cause}>
            {names.length > 0 && <strong>{[...names.slice(0, MOST_NAMES), ...others].join(', ')}. </strong>}
            {cause}
          </li>
        )
      })}
    </ul>
  )
}
