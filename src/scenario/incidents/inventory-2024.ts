import { instant } from '../../domain/time/instant.ts'
import { namedId } from '../ids.ts'
import { updateOf } from '../updates/update-of.ts'
import { pastIncident } from './past-incident.ts'

const NOTICE = ['https://learn.ocswholesale.ca/distribution-centre-closure-year-end-inventory-count']
const label = 'inventory count of 2024'

/** The year-end inventory count of 2024, after the last moment of the story. The day of its announcement is assumed. */
export const INVENTORY_2024 = pastIncident(
  label,
  {
    kind: 'maintenance',
    title: { en: 'Year-end inventory count', fr: 'Inventaire de fin d’exercice' },
    startedOn: '2024-03-25',
  },
  (id) => [
    updateOf(id, namedId(`${label}: told`), {
      publishedAt: instant('2024-03-22T09:00:00-04:00'),
      status: 'scheduled',
      impact: 'minor',
      services: { 'store-ordering': 'under_maintenance', 'store-deliveries': 'under_maintenance' },
      planned: { startsAt: instant('2024-03-25T00:00:00-04:00'), endsAt: instant('2024-04-01T00:00:00-04:00') },
      headline: {
        en: 'The distribution centre closes for its inventory count',
        fr: 'Le centre de distribution ferme pour son inventaire',
      },
      body: {
        en: 'From March 25 to 31, stock is counted. Every store misses one week of stocked orders: the last ones before it are taken on March 22, and they start again on April 1. Flow-Through orders stay open from March 25 to 28, from 7:30 a.m. to 12:30 p.m.',
        fr: 'Du 25 au 31 mars, l’inventaire a lieu. Chaque magasin saute une semaine de commandes de produits en stock\u00a0: les dernières sont prises le 22 mars et elles reprennent le 1er avril. Les commandes Flow-Through restent ouvertes du 25 au 28 mars, de 7\u00a0h\u00a030 à 12\u00a0h\u00a030.',
      },
      sources: NOTICE,
    }),
    updateOf(id, namedId(`${label}: over`), {
      publishedAt: instant('2024-04-01T00:00:00-04:00'),
      status: 'completed',
      impact: 'none',
      services: {},
      headline: { en: 'Ordering is back', fr: 'Les commandes reprennent' },
      body: {
        en: 'The count is over. Stocked orders are taken again, and the afternoon window for Flow-Through orders is back.',
        fr: 'L’inventaire est terminé. Les commandes de produits en stock reprennent, et la plage d’après-midi des commandes Flow-Through est rétablie.',
      },
      sources: NOTICE,
    }),
  ],
)
