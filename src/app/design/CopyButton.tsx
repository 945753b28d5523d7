import { Button } from './Button.tsx'

/** Copies a text, and reports whether the browser allowed it. */
export function CopyButton({
  text,
  onDone,
  children,
}: {
  text: string
  onDone: (allowed: boolean) => void
  children: string
}) {
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => onDone(true),
      () => onDone(false),
    )
  return (
    <Button quiet onClick={copy}>
      {children}
    </Button>
  )
}
