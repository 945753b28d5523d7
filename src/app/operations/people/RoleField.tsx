import { useId } from 'react'
import { ROLES, type Role } from '../../../domain/stores/person.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import styles from './People.module.css'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'

/** Radio buttons to choose a role. */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  const { roles } = useTranslations(PEOPLE_TRANSLATIONS)
  const name = useId()
  return (
    <fieldset>
      <legend>{t.role}</legend>
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
