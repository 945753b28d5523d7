/** Brings the reader to the field, or to what stands nearest to it. */
export function goToField(event: React.MouseEvent, field: string): void {
  event.preventDefault()
  const names = field.split('.')
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join('.')
    const found = document.querySelector<HTMLElement>(
      `[name="${CSS.escape(name)}"], [name^="${CSS.escape(name)}."]`,
    )
    if (found !== null) return found.focus()
  }
}
