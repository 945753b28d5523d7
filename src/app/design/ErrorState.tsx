import { Link } from 'wouter'
import { RequestError, type RequestFailure } from '../client/request-error.ts'
import { useTranslations } from '../i18n/language.tsx'
import { addressOf } from '../routes.ts'
import { Board } from './Board.tsx'
import { Button } from './Button.tsx'

interface FailureText {
  readonly word: string
  readonly sentence: string
  readonly reason: string
}

const en: Record<RequestFailure, FailureText> & Record<'again' | 'stores' | 'network', string> = {
  no_connection: {
    word: 'Unknown',
    sentence: 'Dockboard cannot be reached.',
    reason: 'Your connection or our service is down. Nothing is known right now, good or bad. We keep trying.',
  },
  too_slow: {
    word: 'Unknown',
    sentence: 'The answer is taking too long.',
    reason: 'Nothing is known right now, good or bad. We keep trying.',
  },
  unavailable: {
    word: 'Unknown',
    sentence: 'Dockboard cannot answer right now.',
    reason: 'The problem is on our side. Nothing is known right now, good or bad. We keep trying.',
  },
  malformed_answer: {
    word: 'Unknown',
    sentence: 'The answer could not be read.',
    reason:
      'It may come from a newer version than this page. Load the page again; if that does not help, the problem is on our side.',
  },
  signed_out: {
    word: 'Signed out',
    sentence: 'Your session has ended.',
    reason: 'Sign in again to see your stores.',
  },
  not_found: {
    word: 'Not found',
    sentence: 'There is nothing here for you.',
    reason: 'Check the address, or start again from your stores or the network’s status.',
  },
  refused: {
    word: 'Refused',
    sentence: 'That was not accepted.',
    reason: 'Start again from your stores or the network’s status.',
  },
  again: 'Try again',
  stores: 'My stores',
  network: 'Network status',
}

const fr: typeof en = {
  no_connection: {
    word: 'Inconnu',
    sentence: 'Dockboard est injoignable.',
    reason:
      'Votre connexion ou notre service est en panne. On ne sait rien pour le moment, ni en bien ni en mal. Nous continuons d’essayer.',
  },
  too_slow: {
    word: 'Inconnu',
    sentence: 'La réponse se fait trop attendre.',
    reason: 'On ne sait rien pour le moment, ni en bien ni en mal. Nous continuons d’essayer.',
  },
  unavailable: {
    word: 'Inconnu',
    sentence: 'Dockboard ne peut pas répondre en ce moment.',
    reason:
      'Le problème vient de nous. On ne sait rien pour le moment, ni en bien ni en mal. Nous continuons d’essayer.',
  },
  malformed_answer: {
    word: 'Inconnu',
    sentence: 'La réponse n’a pas pu être lue.',
    reason:
      'Elle provient peut-être d’une version plus récente que cette page. Rechargez la page; si cela ne change rien, le problème vient de nous.',
  },
  signed_out: {
    word: 'Session terminée',
    sentence: 'Votre session a pris fin.',
    reason: 'Ouvrez de nouveau une session pour voir vos magasins.',
  },
  not_found: {
    word: 'Introuvable',
    sentence: 'Il n’y a rien ici pour vous.',
    reason: 'Vérifiez l’adresse ou repartez de vos magasins ou de l’état du réseau.',
  },
  refused: {
    word: 'Refusé',
    sentence: 'Cela n’a pas été accepté.',
    reason: 'Repartez de vos magasins ou de l’état du réseau.',
  },
  again: 'Réessayer',
  stores: 'Mes magasins',
  network: 'État du réseau',
}

/** The error state of a page: what happened, what it means, and a next step. */
export function ErrorState({
  error,
  onRetry,
  heading = true,
}: {
  error: unknown
  onRetry?: () => void
  /** Whether it is the page's first heading: false if the page has another one. */
  heading?: boolean
}) {
  const t = useTranslations({ en, fr })
  const failure = error instanceof RequestError ? error.failure : 'malformed_answer'
  const { word, sentence, reason } = t[failure]
  // The button disappears during the retry: move the focus to the content.
  const tryAgain = () => {
    document.getElementById('content')?.focus()
    onRetry?.()
  }
  const final = failure === 'not_found' || failure === 'refused' || failure === 'signed_out'
  return (
    <div role="alert">
      <Board
        tone={final ? 'stop' : 'unknown'}
        word={word}
        heading={heading}
        sentence={sentence}
        reason={reason}
        foot={
          <>
            {!final && onRetry && <Button onClick={tryAgain}>{t.again}</Button>}
            {final && (
              <>
                <Link href={addressOf('stores')}>{t.stores}</Link>
                <Link href={addressOf('status')}>{t.network}</Link>
              </>
            )}
          </>
        }
      />
    </div>
  )
}
