import { useTexts } from '../../../i18n/language.tsx'
import { VisuallyHidden } from '../../../design/VisuallyHidden.tsx'
import styles from './MapCard.module.css'
import { MAP_TEXTS } from './map-texts.ts'
import { MAP_VIEWS, type MapViewName } from './map-views.ts'

/** Towns in the south lie close together: nearer, each has room. */
export function MapViewButtons({ view, onView }: { view: MapViewName; onView: (view: MapViewName) => void }) {
  const texts = useTexts(MAP_TEXTS)
  return (
    <fieldset className={styles['views']}>
      <legend>
        <VisuallyHidden>{texts.view}</VisuallyHidden>
      </legend>
      {MAP_VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
          {texts.views[each]}
        </button>
      ))}
    </fieldset>
  )
}
