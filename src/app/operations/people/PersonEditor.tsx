import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import type { KnownStore } from '../stores/find-stores.ts'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'
import { PersonForm } from './PersonForm.tsx'

/** Opens a person as they are now, to be changed. */
export function PersonEditor(props: {
  personId: string
  stores: readonly KnownStore[]
  onSaved: () => void
}) {
  const { personId, stores, onSaved } = props
  const texts = useTranslations(PERSON_FORM_TRANSLATIONS)
  // Asked each time that it is opened, and not renewed under whoever is changing it.
  const { data, isError, refetch } = useQuery({
    ...query('getPerson', { params: { personId } }),
    gcTime: 0,
    refetchInterval: false,
    staleTime: Infinity,
  })
  if (data === undefined && isError) return <InlineFailure onRetry={() => void refetch()} />
  if (data === undefined) return <output>{texts.loading}</output>
  return <PersonForm opened={data} stores={stores} onSaved={onSaved} />
}
