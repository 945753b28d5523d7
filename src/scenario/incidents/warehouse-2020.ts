import { instant } from '../../domain/time/instant.ts'
import { namedId } from '../ids.ts'
import { updateOf } from '../updates/update-of.ts'
import { CLOSING, pastIncident } from './past-incident.ts'

const COUNT = [
  'https://www.thegrowthop.com/cannabis-news/shipping-delays-at-ocs-mean-online-cannabis-shoppers-need-to-cool-their-heels-a-bit-longer',
]
const MOVE = ['https://mugglehead.com/ocs-transitions-to-guelph-distribution-centre']

/** The year-end inventory count of 2020. */
export const INVENTORY_2020 = pastIncident(
  'inventory count of 2020',
  {
    kind: 'maintenance',
    title: { en: 'Year-end inventory count', fr: 'Inventaire de fin d’exercice' },
    startedOn: '2020-03-29',
  },
  (id) => [
    updateOf(id, namedId('inventory count of 2020: told'), {
      publishedAt: instant('2020-03-29T09:00:00-04:00'),
      status: 'in_progress',
      impact: 'minor',
      services: { 'home-delivery-post': 'under_maintenance', 'home-delivery-courier': 'under_maintenance' },
      headline: { en: 'Shipping is slower until April 1', fr: 'Expéditions plus lentes jusqu’au 1er avril' },
      body: {
        en: 'Stock is being counted, and orders ship more slowly until April 1. The overnight option is not offered. Parcels that need proof of age are picked up at the post office.',
        fr: 'L’inventaire est en cours et les commandes partent plus lentement jusqu’au 1er avril. La livraison du lendemain n’est pas offerte. Les colis exigeant une preuve d’âge sont à retirer au bureau de poste.',
      },
      sources: COUNT,
    }),
    updateOf(id, namedId('inventory count of 2020: closed'), {
      publishedAt: instant('2020-04-02T00:00:00-04:00'),
      status: 'completed',
      impact: 'none',
      services: {},
      ...CLOSING,
      sources: COUNT,
    }),
  ],
)

/** The move to the current distribution centre, which serves every store. */
export const MOVE_2020 = pastIncident(
  'move of 2020',
  {
    kind: 'maintenance',
    title: {
      en: 'Move to the Guelph distribution centre',
      fr: 'Déménagement vers le centre de distribution de Guelph',
    },
    startedOn: '2020-12-07',
  },
  (id) => [
    updateOf(id, namedId('move of 2020: told'), {
      publishedAt: instant('2020-12-07T09:00:00-05:00'),
      status: 'verifying',
      impact: 'minor',
      services: { 'store-deliveries': 'under_maintenance' },
      headline: {
        en: 'All orders are now filled in Guelph',
        fr: 'Toutes les commandes sont désormais préparées à Guelph',
      },
      body: {
        en: 'During the move from Oakville, an order could come in several deliveries, each with its own papers. All orders are now filled in Guelph.',
        fr: 'Pendant le déménagement d’Oakville, une commande pouvait arriver en plusieurs livraisons, chacune avec ses documents. Toutes les commandes sont désormais préparées à Guelph.',
      },
      sources: MOVE,
    }),
    updateOf(id, namedId('move of 2020: closed'), {
      publishedAt: instant('2020-12-14T12:00:00-05:00'),
      status: 'completed',
      impact: 'none',
      services: {},
      ...CLOSING,
      sources: MOVE,
    }),
  ],
)
