import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'

/** A button that reads more data of a store. This is a separate access, made on request only. */
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
