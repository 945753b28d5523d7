import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/form.module.css'

/** What stands where something more of a store could be read: it is a look of its own, so that nobody makes it by chance. */
export function FurtherLook({ note, show, onShow }: { note: string; show: string; onShow: () => void }) {
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
