import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'

/** Offers to read something more of a store: a separate access, made on request only. */
export function FurtherAccess({ note, show, onShow }: { note: string; show: string; onShow: () => void }) {
  return (
    <div className={form['form']}>
      <p>{note}</p>
      <div>
        <Button quiet onClick={onShow}>
          {show}
        </Button>
      </div>
    </div>
  )
}
