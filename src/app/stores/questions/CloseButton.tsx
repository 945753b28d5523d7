import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'

/** Closes a question: it was answered, or is no longer asked. `name` says which, to whoever cannot see where it stands. */
export function CloseButton(props: {
  storeId: string
  questionId: string
  label: string
  name: string
  onDone: () => void
}) {
  const { storeId, questionId, label, name, onDone } = props
  const notDone = useNotDone()
  const language = useLanguage()
  const client = useQueryClient()
  const closing = useMutation({
    mutationFn: () => sendRequest('closeQuestion', { params: { storeId, questionId } }, { language }),
    onSuccess: onDone,
    onSettled: () =>
      client.invalidateQueries({ queryKey: query('listQuestions', { params: { storeId } }).queryKey }),
  })
  return (
    <div>
      <Button quiet disabled={closing.isPending} aria-label={name} onClick={() => closing.mutate()}>
        {label}
      </Button>
      {closing.isError && <p role="alert">{notDone(closing.error)}</p>}
    </div>
  )
}
