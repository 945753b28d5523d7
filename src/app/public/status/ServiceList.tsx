import type { ResponseBody } from '../../client/send-request.ts'
import { useBilingual } from '../../i18n/language.tsx'
import { ServiceStatusTag } from '../../phrasing/service-status.tsx'
import styles from './ServiceList.module.css'

export function ServiceList({ services }: { services: ResponseBody<'getStatus'>['services'] }) {
  const inLanguage = useBilingual()
  return (
    <ul className={styles['services']}>
      {services.map(({ id, name, status }) => (
        <li key={id}>
          {inLanguage(name)} <ServiceStatusTag status={status} />
        </li>
      ))}
    </ul>
  )
}
