import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import { query } from '../../client/query.ts'
import { useSignIn } from '../../client/use-session.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { pages, readSignInReason } from '../../pages.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import styles from './SignInPage.module.css'

type PersonaId = AnswerOf<Contract['getSessionMethods']>['personas'][number]['id']
/** Those whose pages there are. */
type ShownPersona = Extract<PersonaId, 'store-owner' | 'chain-owner'>

const TEXTS = {
  en: {
    title: 'Sign in',
    ended: 'Your session has ended. Sign in again to go on.',
    demo: 'This is a demonstration: these people are fictional, and no password is needed. What you do stays in this browser.',
    personas: {
      'store-owner': {
        role: 'Store owner',
        what: 'One store in Kingston, waiting for its Thursday delivery.',
      },
      'chain-owner': { role: 'Owner of a chain', what: 'Many stores under one sign-in.' },
    },
    stores: { one: 'one store', more: (count: string) => `${count} stores` },
    go: (name: string) => `Sign in as ${name}`,
    failed: 'That did not work. Try again.',
  },
  fr: {
    title: 'Ouvrir une session',
    ended: 'Votre session a pris fin. Ouvrez-en une nouvelle pour continuer.',
    demo: 'Ceci est une démonstration\u00a0: ces personnes sont fictives et aucun mot de passe n’est requis. Ce que vous faites reste dans ce navigateur.',
    personas: {
      'store-owner': {
        role: 'Propriétaire de magasin',
        what: 'Un magasin à Kingston, qui attend sa livraison du jeudi.',
      },
      'chain-owner': { role: 'Propriétaire d’une chaîne', what: 'Plusieurs magasins, une seule session.' },
    },
    stores: { one: 'un magasin', more: (count: string) => `${count} magasins` },
    go: (name: string) => `Continuer en tant que ${name}`,
    failed: 'Cela n’a pas fonctionné. Réessayez.',
  },
}

export function SignInPage() {
  const texts = useTexts(TEXTS)
  const { data, error, isError, refetch } = useQuery(query('getSessionMethods'))
  const { ended } = readSignInReason(useSearch())
  return (
    <Page title={texts.title} narrow>
      <h1>{texts.title}</h1>
      {ended && <output>{texts.ended}</output>}
      {data === undefined && isError && (
        <Failure heading={false} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && !isError && <Loading />}
      {data && <Personas personas={data.body.personas} />}
    </Page>
  )
}

function Personas({ personas }: { personas: AnswerOf<Contract['getSessionMethods']>['personas'] }) {
  const texts = useTexts(TEXTS)
  const format = useFormat()
  const [, navigate] = useLocation()
  const { from } = readSignInReason(useSearch())
  const signIn = useSignIn(() => navigate(from ?? pages.stores))
  const shown = personas.filter(
    (each): each is typeof each & { id: ShownPersona } => each.id in texts.personas,
  )
  return (
    <>
      <p>{texts.demo}</p>
      <div className={styles['cards']}>
        {shown.map(({ id, person }) => (
          <Card key={id} title={texts.personas[id].role}>
            <p>{texts.personas[id].what}</p>
            <p className={styles['person']}>
              {person.name} ·{' '}
              {person.stores === 1 ? texts.stores.one : texts.stores.more(format.number(person.stores))}
            </p>
            <Button disabled={signIn.isPending} onClick={() => signIn.mutate({ persona: id })}>
              {texts.go(person.name)}
            </Button>
          </Card>
        ))}
      </div>
      {signIn.isError && <p role="alert">{texts.failed}</p>}
    </>
  )
}
