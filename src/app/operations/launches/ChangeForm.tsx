import { type SubmitEvent, useState } from 'react'
import { type Day, parseDay } from '../../../domain/time/day.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { BilingualField, isBlank, isWhole } from '../BilingualField.tsx'
import styles from '../../design/form.module.css'
import { NotPublishedNotice } from '../publishing/NotPublishedNotice.tsx'
import { publishRequestOf, type PublishRequestBody } from '../publishing/publish-request-of.ts'
import { usePublishing } from '../publishing/use-publishing.ts'
import { LAUNCH_FORM_TRANSLATIONS } from './launch-form-translations.ts'
import type { Launch } from './launch-list.ts'

export type ChangeKind = PublishRequestBody['launchChanges'][number]['change']['kind']

/** Publishes a change of the chosen launches: delayed, moved or launched, with a reason in both languages. */
export function ChangeForm(props: {
  kind: ChangeKind
  launches: readonly Launch[]
  today: Day
  onDone: (count: number) => void
}) {
  const { kind, launches, today, onDone } = props
  const t = useTranslations(LAUNCH_FORM_TRANSLATIONS)
  const format = useFormat()
  const [on, setOn] = useState<string>(kind === 'launched' ? today : '')
  const [reason, setReason] = useState({ en: '', fr: '' })
  const [isSent, setSent] = useState(false)
  const publishing = usePublishing(() => onDone(launches.length))
  const day = parseDay(on)
  const change = kind === 'delayed' ? { kind } : day && { kind, day }
  // A launch that took place needs no reason; a delay or a move does.
  const isReasoned = isWhole(reason) || (kind === 'launched' && isBlank(reason))

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setSent(true)
    if (change === null || !isReasoned) {
      firstEmpty(event.currentTarget)?.focus()
      return
    }
    const launchChanges = launches.map(({ id }) => ({
      launchId: id,
      change,
      reason: isBlank(reason) ? null : reason,
    }))
    publishing.publish(publishRequestOf({ launchChanges }))
  }

  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <p>{format.list(launches.map(({ product }) => product))}</p>
      {kind !== 'delayed' && (
        <Field
          type="date"
          label={t.days[kind]}
          value={on}
          {...(kind === 'launched' && { max: today })}
          onChange={(event) => setOn(event.target.value)}
          fieldError={isSent && day === null ? t.needsDay : undefined}
        />
      )}
      <BilingualField
        legend={t.reason}
        hint={kind === 'launched' ? t.reasonMay : t.reasonHint}
        value={reason}
        onChange={setReason}
        isMissing={isSent && !isReasoned}
      />
      <NotPublishedNotice
        publishing={publishing}
        nameOf={(field) => launches[Number(/^launchChanges\.(\d+)/.exec(field)?.[1])]?.product ?? null}
      />
      <div className={styles['actions']}>
        <Button type="submit" disabled={publishing.isPending}>
          {publishing.isPending ? t.publishing : format.count(launches.length, t.publish)}
        </Button>
      </div>
    </form>
  )
}

function firstEmpty(form: HTMLFormElement): HTMLElement | undefined {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  return [...fields].find(({ value }) => value.trim() === '')
}
