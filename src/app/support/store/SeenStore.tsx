import { type MouseEvent, Suspense, use, useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { ACCESS_REASON_TRANSLATIONS, accessReasonText } from '../../access/AccessReason.tsx'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { Button } from '../../design/Button.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import form from '../../design/form.module.css'
import { Loading } from '../../design/Loading.tsx'
import { Columns } from '../../design/Page.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import type { FoundStore } from '../find/use-found.ts'
import { StorePreviewContext } from '../store-preview.ts'
import { useStoreStatusAccess } from '../use-store-access.ts'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import { OtherStores } from './OtherStores.tsx'
import { PeopleOfStore } from './PeopleOfStore.tsx'
import { PhoneScript } from './PhoneScript.tsx'
import { QuestionsOfStore } from './QuestionsOfStore.tsx'
import styles from './SeenStore.module.css'
import { StorePrintout } from './StorePrintout.tsx'
import { Timeline } from './Timeline.tsx'
import { UpdatesOfStore } from './UpdatesOfStore.tsx'

const VIEWS = ['page', 'script', 'summary'] as const
type View = (typeof VIEWS)[number]

/** A store after access: its page, a phone script or a printable summary. */
export function SeenStore(props: { store: FoundStore; stores: readonly FoundStore[]; reason: string }) {
  const { store, stores, reason } = props
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const reasons = useTranslations(ACCESS_REASON_TRANSLATIONS)
  const notDone = useNotDone()
  const [view, setView] = useState<View>('page')
  const { access, needsConfirmation, confirm } = useStoreStatusAccess(store.id, reason)
  const place = useMovedFocus(needsConfirmation ? 'asked' : access.data === undefined ? 'fetching' : 'seen')
  if (needsConfirmation)
    return (
      <div ref={place} tabIndex={-1} className={styles['seen']}>
        <ConfirmAccess store={store.name} isBusy={access.isFetching} keepsText={false} onConfirm={confirm} />
      </div>
    )
  if (access.data === undefined)
    return access.isError ? <ErrorState error={access.error} onRetry={() => void access.refetch()} /> : <Loading />
  const { body: storeStatus, asOf } = access.data
  return (
    <div ref={place} tabIndex={-1} className={styles['seen']}>
      <div className={styles['bar']}>
        <fieldset className={form['actions']} aria-label={t.views}>
          {VIEWS.map((each) => (
            <Button key={each} quiet={view !== each} aria-pressed={view === each} onClick={() => setView(each)}>
              {t[each]}
            </Button>
          ))}
          <Button quiet disabled={access.isFetching} onClick={() => void access.refetch()}>
            {t.again}
          </Button>
        </fieldset>
        <p className={form['hint']}>
          <AsOf asOf={asOf} /> · {t.recordedAs(isolated(accessReasonText(reason, reasons)))}
        </p>
        {access.isError && <p role="alert">{notDone(access.error)}</p>}
      </div>
      {view === 'script' && <PhoneScript storeStatus={storeStatus} asOf={asOf} stores={store.companyStores} />}
      {view === 'summary' && <StorePrintout store={store} storeStatus={storeStatus} asOf={asOf} />}
      {view === 'page' && (
        <Columns
          main={
            <section aria-label={t.asSeen} className={styles['page']}>
              <p className={form['hint']}>
                <strong>{t.asSeen}.</strong> {t.asSeenNote}
              </p>
              <div className={styles['preview']} onClickCapture={onlyUnfold}>
                <Suspense fallback={<Loading />}>
                  <Seen storeStatus={storeStatus} asOf={asOf} />
                </Suspense>
              </div>
            </section>
          }
          side={
            <>
              <PeopleOfStore store={store} reason={reason} />
              <QuestionsOfStore storeId={store.id} />
              <UpdatesOfStore storeStatus={storeStatus} asOf={asOf} />
              <Timeline store={store} reason={reason} />
              <OtherStores store={store} stores={stores} />
            </>
          }
        />
      )}
    </div>
  )
}

function Seen({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const given = use(StorePreviewContext)
  if (given === null) return null
  const { Store } = given
  return <Store storeStatus={storeStatus} asOf={asOf} />
}

/** The page is not interactive: sections open, and links and buttons do nothing. */
function onlyUnfold(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('summary') !== null) return
  event.preventDefault()
  event.stopPropagation()
}
