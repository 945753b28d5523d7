import { useMutation, useQuery } from '@tanstack/react-query'
import { Suspense, use, useId, useMemo, useState } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { storeKey } from '../../../domain/stores/store-search.ts'
import { createSearch } from '../../../domain/text/text-search.ts'
import { isConfirmationNeeded } from '../../client/request-error.ts'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { LanguageProvider, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { PreviewsContext } from '../previews.ts'
import { Effect } from './Effect.tsx'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import type { PublishRequest } from './publish-request-of-form.ts'

interface Asked {
  readonly publishRequest: PublishRequest
  readonly storeIds: string[]
  readonly isConfirmed?: boolean
}

const SUGGESTED = 20
const NONE: readonly never[] = []

/** Previews a publish request: its effect in numbers, and the resulting pages. */
export function Preview({ publishRequest }: { publishRequest: PublishRequest | null }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const pageLanguage = useLanguage()
  const stores = useQuery(query('listAllStores')).data?.body.stores ?? NONE
  const search = useMemo(() => createSearch(stores.map((store) => ({ store, key: storeKey(store) }))), [stores])
  const [wanted, setWanted] = useState('')
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const listId = useId()
  const preview = useMutation({
    mutationFn: ({ isConfirmed = false, ...body }: Asked) =>
      sendRequest('previewPublication', { body }, { language: pageLanguage, reason: 'preview', isConfirmed }),
  })
  const chosen = stores.find(({ name, licence }) => labelOf(name, licence) === wanted || licence === wanted.trim())
  const shown = preview.data
  // The confirmation stays visible while its own request is pending, to keep the focus.
  const isConfirming = preview.isPending && preview.variables.isConfirmed === true
  const needsConfirmation = isConfirmationNeeded(preview.error) || isConfirming
  const place = useMovedFocus(needsConfirmation ? 'asked' : 'seen')
  return (
    <Card title={t.preview}>
      <div className={styles['group']}>
        <p className={styles['hint']}>{t.previewHint}</p>
        <div className={styles['row']}>
          <Field
            label={t.store}
            list={listId}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Select
            label={t.language}
            value={language}
            options={[
              ['en', t.english],
              ['fr', t.french],
            ]}
            onPick={setLanguage}
          />
        </div>
        <datalist id={listId}>
          {(wanted.trim() === '' ? NONE : search(wanted))
            .slice(0, SUGGESTED)
            .map(({ store: { id, name, licence, place } }) => (
              <option key={id} value={labelOf(name, licence)}>
                {place}
              </option>
            ))}
        </datalist>
        <Button
          quiet
          disabled={publishRequest === null || preview.isPending}
          onClick={() => publishRequest && preview.mutate({ publishRequest, storeIds: chosen ? [chosen.id] : [] })}
        >
          {preview.isPending ? t.fetching : t.access}
        </Button>
        <div ref={place} tabIndex={-1} className={styles['group']}>
          {preview.variables && needsConfirmation && (
            <ConfirmAccess
              store={stores.find(({ id }) => id === preview.variables.storeIds[0])?.name ?? wanted}
              isBusy={preview.isPending}
              onConfirm={() => preview.mutate({ ...preview.variables, isConfirmed: true })}
            />
          )}
          {preview.isError && !needsConfirmation && <InlineFailure onRetry={() => preview.mutate(preview.variables)} />}
          {shown && (
            <>
              {JSON.stringify(preview.variables.publishRequest) !== JSON.stringify(publishRequest) && (
                <p>{t.outdated}</p>
              )}
              <Effect preview={shown.body} />
              <LanguageProvider language={language}>
                <Pages preview={shown} />
              </LanguageProvider>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}

function labelOf(name: string, licence: string): string {
  return `${name} (${licence})`
}

function Pages({ preview }: { preview: Awaited<ReturnType<typeof sendRequest<'previewPublication'>>> }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const language = useLanguage()
  const given = use(PreviewsContext)
  if (given === null) return null
  const { Store, Status } = given
  const { stores, status } = preview.body
  return (
    // The preview is not interactive: links and buttons do nothing.
    <div className={styles['group']} onClickCapture={(event) => event.preventDefault()} lang={language}>
      <Suspense>
        {stores.map(({ now }) => (
          <section key={now.store.id} aria-label={t.pageOf(isolated(now.store.name))} className={styles['preview']}>
            <p>{t.pageOf(isolated(now.store.name))}</p>
            <Store storeStatus={now} asOf={preview.asOf} />
          </section>
        ))}
        <details>
          <summary>{t.statusPage}</summary>
          <div className={styles['preview']}>
            <Status status={status.now} asOf={preview.asOf} />
          </div>
        </details>
      </Suspense>
    </div>
  )
}
