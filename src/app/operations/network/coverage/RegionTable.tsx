import type { Region } from '../../../../domain/stores/store.ts'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../design/Card.tsx'
import { NETWORK_TRANSLATIONS } from '../network-translations.ts'
import type { CoverageCounts } from './coverage.ts'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import styles from './Coverage.module.css'
import { useShare } from './use-share.ts'

/** The coverage of the update in each region. */
export function RegionTable({ regions }: { regions: readonly (CoverageCounts & { readonly region: Region })[] }) {
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const words = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const share = useShare()
  return (
    <Card title={t.regions}>
      <table className={styles['regions']}>
        <thead>
          <tr>
            <th scope="col">{t.region}</th>
            <th scope="col">{t.stores}</th>
            <th scope="col">{t.viewed}</th>
            <th scope="col">{t.acknowledged}</th>
            <th scope="col">{t.notViewed}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map(({ region, stores, viewed, acknowledged, notViewed }) => (
            <tr key={region}>
              <th scope="row">{words.regions[region]}</th>
              <td>{format.number(stores)}</td>
              {[viewed, acknowledged].map((count, index) => (
                <td key={index}>
                  {format.number(count)} <small>{share(count, stores)}</small>
                </td>
              ))}
              <td>{format.number(notViewed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
