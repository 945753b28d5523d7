import { RequestError } from '../client/request-error.ts'
import { useLanguage, useTexts } from '../i18n/language.tsx'
import { NOT_DONE_TEXTS } from './not-done-texts.ts'

/** Says why something was not done, and from when it may be tried again. */
export function useNotDone(): (error: unknown) => string {
  const texts = useTexts(NOT_DONE_TEXTS)
  const language = useLanguage()
  return (error) => {
    if (!(error instanceof RequestError)) return texts.other
    const { failure, problem, retryAfterS } = error
    if (retryAfterS !== null) return texts.tooOften(inTime(retryAfterS, language))
    if (failure === 'no_connection' || failure === 'too_slow' || failure === 'unavailable')
      return texts[failure]
    return problem === null ? texts.other : `${problem.title} ${problem.next}`
  }
}

/** `in 42 seconds`, `in 2 minutes`. */
function inTime(seconds: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(`${language}-CA`)
  return seconds <= 90
    ? relative.format(seconds, 'second')
    : relative.format(Math.ceil(seconds / 60), 'minute')
}
