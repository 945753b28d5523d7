import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../../domain/instant.ts'
import { ask } from '../../../client/ask.ts'
import { LOOK } from '../../../client/query.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { InlineFailure } from '../../../ui/InlineFailure.tsx'
import { When } from '../../../ui/When.tsx'
import { LOOK_TEXTS } from './look-texts.ts'
import styles from './SeenStore.module.css'

const SHOWN = 20

/** Who looked at the store, when and why: asked for by itself, since that is a look too. */
export function LookedAt({ storeId, reason, asOf }: { storeId: string; reason: string; asOf: Instant }) {
  const texts = useTexts(LOOK_TEXTS)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { data, isError, refetch } = useQuery({
    queryKey: [LOOK, 'listAccesses', storeId, reason],
    queryFn: ({ signal }) =>
      ask('listAccesses', { params: { storeId }, query: { limit: SHOWN } }, { language, signal, reason }),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Card title={texts.accesses}>
      {!isOpen && (
        <>
          <p>{texts.accessesNote}</p>
          <Button quiet onClick={() => setOpen(true)}>
            {texts.showAccesses}
          </Button>
        </>
      )}
      {isError && data === undefined && <InlineFailure onRetry={() => void refetch()} />}
      <ul className={styles['entries']}>
        {data?.body.items.map(({ id, at, role, reason: why }) => (
          <li key={id}>
            <strong>{texts.roles[role]}</strong> · {why}
            <p>
              <When at={at} asOf={asOf} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
