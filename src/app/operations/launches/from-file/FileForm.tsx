import { type ChangeEvent, useState } from 'react'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Field } from '../../../design/Field.tsx'
import styles from '../../../design/form.module.css'
import type { Launch } from '../launch-list.ts'
import { FILE_TRANSLATIONS } from './file-translations.ts'
import { FileReview } from './FileReview.tsx'
import type { FileRead } from './launches-of-file.ts'

/** Imports planned launches from a CSV file. The browser parses the file for review before publication. */
export function FileForm({ launches, onDone }: { launches: readonly Launch[]; onDone: (count: number) => void }) {
  const t = useTranslations(FILE_TRANSLATIONS)
  const format = useFormat()
  const [read, setRead] = useState<FileRead | 'reading' | 'unreadable' | null>(null)
  const [most, setMost] = useState(0)

  async function choose({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0]
    if (file === undefined) return
    setRead('reading')
    try {
      // Files are rare, so the parser loads with the first one.
      const { launchesOfFile, MOST_LAUNCHES } = await import('./launches-of-file.ts')
      setMost(MOST_LAUNCHES)
      setRead(launchesOfFile(new Uint8Array(await file.arrayBuffer()), launches))
    } catch {
      setRead('unreadable')
    }
    // A browser fires no change event for the same file unless the value is reset.
    target.value = ''
  }

  const fieldError = (() => {
    if (read === 'unreadable') return t.unreadable
    if (read === null || read === 'reading' || read.kind === 'read') return undefined
    if (read.kind === 'no_column') return t.noColumn[read.column]
    return read.kind === 'empty' ? t.empty : t.tooMany(format.number(most))
  })()
  return (
    <div className={styles['form']}>
      <Field
        type="file"
        accept=".csv,.txt,text/csv"
        label={t.file}
        hint={t.what}
        fieldError={fieldError}
        onChange={(event) => void choose(event)}
      />
      {read === 'reading' && <output>{t.reading}</output>}
      {read !== null && typeof read === 'object' && read.kind === 'read' && (
        <FileReview launches={read.launches} bad={read.bad} onDone={onDone} />
      )}
    </div>
  )
}
