import { day } from '../domain/time/day.ts'
import { instant } from '../domain/time/instant.ts'
import type { Launch, LaunchChange } from '../domain/launches/launch.ts'
import { namedId } from './ids.ts'

const PLANNED = instant('2022-06-29T10:00:00-04:00')

// Fictional products. None is planned after 12 August: the day on which launches resumed was never published.
const OF_13_JULY = ['Cattail Cookies flower, 3.5 g', 'Dockside Lemon drink, 355 mL', 'Fireside pre-rolls, 3 × 0.5 g']
const OF_20_JULY = 'Bay Breeze vape, 1 g'
const OF_27_JULY = ['Rhubarb Crumble gummies, 4 × 2.5 mg', 'Tall Grass milled flower, 14 g']
const OF_10_AUGUST = [
  'Silver Birch flower, 3.5 g',
  'Silver Birch flower, 28 g',
  'Wild Plum gummies, 2 × 5 mg',
  'Maple Smoke pre-rolls, 5 × 0.5 g',
  'Night Ferry flower, 7 g',
  'Canoe Route vape, 0.5 g',
  'Iced Tea Garden drink, 355 mL',
  'Hazelnut Trail chocolate, 10 mg',
  'Shoal Light oil, 30 mL',
  'Copper Kettle hash, 2 g',
  'Pine Needle rosin, 1 g',
  'Early Frost pre-roll, 1 × 1 g',
  'Sour Cherry Lane gummies, 5 × 2 mg',
  'Steady Hands cream, 50 g',
]

export const LAUNCHES: readonly Launch[] = [
  ...OF_13_JULY.map((product) => launch(product, '2022-07-13')),
  launch(OF_20_JULY, '2022-07-20'),
  ...OF_27_JULY.map((product) => launch(product, '2022-07-27')),
  ...OF_10_AUGUST.map((product) => launch(product, '2022-08-10')),
]

const MOVED: LaunchChange = {
  ...launched(OF_20_JULY, '2022-07-27'),
  id: namedId(`${OF_20_JULY} moved`),
  publishedAt: instant('2022-07-18T15:00:00-04:00'),
  change: { kind: 'moved', day: day('2022-07-27') },
  reason: {
    en: 'Its packaging arrived late at the distribution centre.',
    fr: 'Son emballage est arrivé en retard au centre de distribution.',
  },
}

/** Oldest first. */
export const LAUNCH_CHANGES: readonly LaunchChange[] = [
  ...OF_13_JULY.map((product) => launched(product, '2022-07-13')),
  MOVED,
  ...OF_27_JULY.map((product) => launched(product, '2022-07-27')),
  { ...launched(OF_20_JULY, '2022-07-27'), replaces: MOVED.id },
]

function launch(product: string, plannedDay: string): Launch {
  return { id: namedId(product), publishedAt: PLANNED, replaces: null, product, plannedDay: day(plannedDay) }
}

function launched(product: string, on: string): LaunchChange {
  return {
    id: namedId(`${product} launched`),
    publishedAt: instant(`${on}T09:00:00-04:00`),
    replaces: null,
    launchId: namedId(product),
    change: { kind: 'launched', day: day(on) },
    reason: null,
  }
}
