import { problemKind, RequestError } from '../client/request-error.ts'
import { useLanguage, useTranslations } from '../i18n/language.tsx'

/** Why a write failed. It had no effect, and the typed text is still there. */
const en = {
  no_connection: 'Dockboard cannot be reached. What you typed is still here: try again.',
  too_slow: 'The answer is taking too long. What you typed is still here: try again.',
  unavailable: 'Dockboard cannot answer right now. The problem is on our side. What you typed is still here.',
  quotaReached: (wait: string) => `That is as much as an hour allows. What you typed is still here: try again ${wait}.`,
  tooOften: (wait: string) => `Too many attempts. Try again ${wait}.`,
  other: 'That was not accepted. Load the page again and try once more.',
}

const fr: typeof en = {
  no_connection: 'Dockboard est injoignable. Votre saisie est toujours là\u00a0: réessayez.',
  too_slow: 'La réponse se fait trop attendre. Votre saisie est toujours là\u00a0: réessayez.',
  unavailable: 'Dockboard ne peut pas répondre en ce moment. Le problème vient de nous. Votre saisie est toujours là.',
  quotaReached: (wait: string) =>
    `C’est tout ce qu’une heure permet. Votre saisie est toujours là\u00a0: réessayez ${wait}.`,
  tooOften: (wait: string) => `Trop de tentatives. Réessayez ${wait}.`,
  other: 'Cela n’a pas été accepté. Rechargez la page et réessayez.',
}

const NOT_DONE_TRANSLATIONS = { en, fr }

/** Returns a function that explains why a write failed, and when to retry. */
export function useNotDone(): (error: unknown) => string {
  const t = useTranslations(NOT_DONE_TRANSLATIONS)
  const language = useLanguage()
  return (error) => {
    if (!(error instanceof RequestError)) return t.other
    const { failure, problem, retryAfterS } = error
    if (retryAfterS !== null) {
      const isQuota = problemKind(error) === 'quota-reached'
      return (isQuota ? t.quotaReached : t.tooOften)(inTime(retryAfterS, language))
    }
    if (failure === 'no_connection' || failure === 'too_slow' || failure === 'unavailable') return t[failure]
    return problem === null ? t.other : `${problem.title} ${problem.next}`
  }
}

/** `in 42 seconds`, `in 2 minutes`. */
function inTime(seconds: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(`${language}-CA`)
  return seconds <= 90 ? relative.format(seconds, 'second') : relative.format(Math.ceil(seconds / 60), 'minute')
}
