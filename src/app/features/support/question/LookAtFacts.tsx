import { useTexts } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useNotDone } from '../../../ui/use-not-done.ts'
import { ANSWER_TEXTS } from '../answer-texts.ts'
import type { StoreFactsInHand } from './use-store-facts.ts'

/** The way to the facts of the store, until somebody has looked; and why they could not be had. */
export function LookAtFacts({ inHand }: { inHand: StoreFactsInHand }) {
  const texts = useTexts(ANSWER_TEXTS)
  const notDone = useNotDone()
  const { facts, isLooking, error, look } = inHand
  return (
    <>
      {facts === undefined && (
        <div>
          <Button quiet disabled={isLooking} onClick={look}>
            {isLooking ? texts.looking : texts.get}
          </Button>
        </div>
      )}
      {error !== null && <p role="alert">{notDone(error)}</p>}
    </>
  )
}
