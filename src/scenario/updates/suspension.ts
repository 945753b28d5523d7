import { day } from '../../domain/time/day.ts'
import type { ServiceStatuses, Update } from '../../domain/incidents/incident.ts'
import { instant } from '../../domain/time/instant.ts'
import { SUSPENDED } from '../shutdown.ts'
import { SOURCES } from './sources.ts'
import { DISRUPTION, UPDATE, updateOf } from './update-of.ts'

/** Ordering stayed open so that orders could queue; all later steps stopped. */
const SERVICES: ServiceStatuses = {
  'store-ordering': 'operational',
  'order-processing': 'major_outage',
  'store-deliveries': 'major_outage',
  'emergency-orders': 'major_outage',
  'product-launches': 'partial_outage',
  'home-delivery-post': 'degraded_performance',
  'home-delivery-courier': 'degraded_performance',
  'order-tracking': 'operational',
}

/** Monday 8 August, 22:49: the notice to stores. */
export const SUSPENSION: Update = updateOf(DISRUPTION, UPDATE.suspended, {
  publishedAt: SUSPENDED,
  precision: 'minute',
  effectiveOn: day('2022-08-05'),
  status: 'identified',
  impact: 'critical',
  services: SERVICES,
  headline: { en: 'Deliveries to stores are suspended', fr: 'Les livraisons aux magasins sont suspendues' },
  body: {
    en: 'The parent company of our logistics partner was hit by a cyberattack on Friday, August 5. The partner shut its systems down, and the distribution centre stays closed until the forensic work is done. There is no restart date yet.\n\nKeep ordering in your daily window: orders queue. This week’s product launches are off until further notice. Delivery fees are not charged through September 30, and the $500 processing fee is not charged for one emergency order per store from September 1, 2022 through March 31, 2023.',
    fr: 'La société mère de notre partenaire logistique a subi une cyberattaque le vendredi 5 août. Le partenaire a arrêté ses systèmes, et le centre de distribution reste fermé jusqu’à la fin de l’analyse informatique. Aucune date de reprise n’est encore fixée.\n\nContinuez de commander dans votre plage quotidienne : les commandes prennent place dans la file. Les lancements de produits de cette semaine sont reportés jusqu’à nouvel ordre. Les frais de livraison ne sont pas facturés jusqu’au 30 septembre inclus, et les frais de traitement de 500 $ ne le sont pas pour une commande urgente par magasin, du 1er septembre 2022 au 31 mars 2023.',
  },
  corrects: {
    updateId: UPDATE.late,
    was: { en: 'Some deliveries may be late', fr: 'Certaines livraisons pourraient être en retard' },
    now: {
      en: 'All deliveries have been suspended since August 5',
      fr: 'Toutes les livraisons sont suspendues depuis le 5 août',
    },
  },
  sources: SOURCES.suspended,
})

/** Tuesday 9 August: still no date, and an update promised by the end of the day. */
export const NO_DATE: Update = updateOf(DISRUPTION, UPDATE.noDate, {
  publishedAt: instant('2022-08-09T08:00:00-04:00'),
  status: 'identified',
  impact: 'critical',
  services: SERVICES,
  headline: {
    en: 'No deliveries today; no restart date yet',
    fr: 'Aucune livraison aujourd’hui; pas encore de date de reprise',
  },
  body: {
    en: 'Deliveries remain suspended and no restart time can be given. Your orders keep their place. We will write again today.',
    fr: 'Les livraisons demeurent suspendues et on ne peut pas encore dire quand elles reprendront. Vos commandes gardent leur place. Nous vous écrirons de nouveau aujourd’hui.',
  },
  nextUpdateBy: instant('2022-08-10T00:00:00-04:00'),
  sources: SOURCES.noDate,
})
