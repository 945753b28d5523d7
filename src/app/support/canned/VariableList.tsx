import { type Variable, VARIABLES } from '../../../domain/questions/answer-variable.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import form from '../../design/form.module.css'
import styles from './Canned.module.css'
import { VARIABLE_TRANSLATIONS } from './variable-translations.ts'

/** All variables with their meanings. A press inserts one into the text. */
export function VariableList({ onInsert }: { onInsert: (variable: Variable) => void }) {
  const t = useTranslations(VARIABLE_TRANSLATIONS)
  return (
    <Card title={t.title}>
      <div className={form['form']}>
        <p className={form['hint']}>{t.hint}</p>
        <ul className={styles['variables']}>
          {VARIABLES.map((variable) => (
            <li key={variable}>
              <Button
                quiet
                aria-label={t.insert(`{${variable}}`, t.stands[variable])}
                onClick={() => onInsert(variable)}
              >
                {`{${variable}}`}
              </Button>
              <span aria-hidden="true">{t.stands[variable]}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
