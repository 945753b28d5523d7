import { type Variable, VARIABLES } from '../../../domain/questions/answer-variable.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import form from '../../design/form.module.css'
import styles from './Canned.module.css'
import { VARIABLE_TRANSLATIONS } from './variable-translations.ts'

/** Every variable with what it stands for; pressed, it goes into the text. */
export function VariableList({ onInsert }: { onInsert: (variable: Variable) => void }) {
  const texts = useTranslations(VARIABLE_TRANSLATIONS)
  return (
    <Card title={texts.title}>
      <div className={form['form']}>
        <p className={form['hint']}>{texts.hint}</p>
        <ul className={styles['variables']}>
          {VARIABLES.map((variable) => (
            <li key={variable}>
              <Button
                quiet
                aria-label={texts.insert(`{${variable}}`, texts.stands[variable])}
                onClick={() => onInsert(variable)}
              >
                {`{${variable}}`}
              </Button>
              <span aria-hidden="true">{texts.stands[variable]}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
