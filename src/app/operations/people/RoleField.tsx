import { useId } from 'react'
import { ROLES, type Role } from '../../../domain/stores/person.ts'
import { useTexts } from '../../i18n/language.tsx'
import { PEOPLE_TEXTS } from './people-texts.ts'
import styles from './People.module.css'
import { PERSON_FORM_TEXTS } from './person-form-texts.ts'

/** One of the roles. */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const texts = useTexts(PERSON_FORM_TEXTS)
  const { roles } = useTexts(PEOPLE_TEXTS)
  const name = useId()
  return (
    <fieldset>
      <legend>{texts.role}</legend>
      <div className={styles['roles']}>
        {ROLES.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={role === each} onChange={() => onChange(each)} />
            {roles[each]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
