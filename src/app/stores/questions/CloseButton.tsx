import { useApiMutation } from '../../client/use-api-mutation.ts'
import { Button } from '../../design/Button.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'

/** Closes a question that is answered or no longer asked. `name` identifies it for screen readers. */
export function CloseButton(props: {
  storeId: string
  questionId: string
  label: string
  name: string
  onDone: () => void
}) {
  const { storeId, questionId, label, name, onDone } = props
  const notDone = useNotDone()
  const closing = useApiMutation('closeQuestion', { onSuccess: onDone })
  return (
    <div>
      <Button
        quiet
        disabled={closing.isPending}
        aria-label={name}
        onClick={() => closing.mutate({ params: { storeId, questionId } })}
      >
        {label}
      </Button>
      {closing.isError && <p role="alert">{notDone(closing.error)}</p>}
    </div>
  )
}
