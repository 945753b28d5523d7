import type { ServiceStatuses, Update } from '../../domain/incidents/incident.ts'
import { instant } from '../../domain/time/instant.ts'
import { SOURCES } from './sources.ts'
import { DISRUPTION, UPDATE, updateOf } from './update-of.ts'

/** Launches stay degraded: the day on which they resumed was never published. */
const MOSTLY_NORMAL: ServiceStatuses = {
  'store-ordering': 'operational',
  'order-processing': 'operational',
  'store-deliveries': 'operational',
  'emergency-orders': 'operational',
  'product-launches': 'degraded_performance',
  'home-delivery-post': 'operational',
  'home-delivery-courier': 'operational',
  'order-tracking': 'operational',
}

/** Thursday 18 August: a government statement, reported about a week later. */
export const NORMAL: Update = updateOf(DISRUPTION, UPDATE.normal, {
  publishedAt: instant('2022-08-18T09:00:00-04:00'),
  status: 'monitoring',
  impact: 'minor',
  services: MOSTLY_NORMAL,
  headline: {
    en: 'The government calls wholesale operations normal',
    fr: 'Selon le gouvernement, les activités de gros sont revenues à la normale',
  },
  body: {
    en: 'The Ontario government describes wholesale operations as back to normal. When delayed products will be launched has not been announced.',
    fr: 'Le gouvernement de l’Ontario indique que les activités de gros sont revenues à la normale. La date de lancement des produits retardés n’a pas été annoncée.',
  },
  sources: SOURCES.aftermath,
})

/** About Wednesday 24 August; the day is inferred. */
export const DISPUTED: Update = updateOf(DISRUPTION, UPDATE.disputed, {
  publishedAt: instant('2022-08-24T12:00:00-04:00'),
  status: 'monitoring',
  impact: 'minor',
  services: { ...MOSTLY_NORMAL, 'store-deliveries': 'degraded_performance' },
  headline: {
    en: 'Retailers report that deliveries are not yet normal',
    fr: 'Des détaillants signalent que les livraisons ne sont pas encore normales',
  },
  body: {
    en: 'Nearly three weeks after the shutdown, retailers say that deliveries are not yet back to normal. Some orders may be late.',
    fr: 'Près de trois semaines après l’arrêt, des détaillants disent que les livraisons ne sont pas encore revenues à la normale. Certaines commandes pourraient être en retard.',
  },
  sources: SOURCES.aftermath,
})

/** Simulated: no closing notice was published, and the demonstration needs an end. */
export const CLOSED: Update = updateOf(DISRUPTION, UPDATE.closed, {
  publishedAt: instant('2022-08-31T17:00:00-04:00'),
  precision: 'minute',
  basis: 'simulated',
  status: 'resolved',
  impact: 'none',
  services: {},
  headline: { en: 'Closed in this demonstration', fr: 'Clos dans cette démonstration' },
  body: {
    en: 'This is the closing entry of the demonstration. No closing notice was published. What was not charged stays so through its last day.',
    fr: 'Ceci est l’entrée de clôture de la démonstration. Aucun avis de clôture n’a été publié. Les frais non facturés le demeurent jusqu’au dernier jour annoncé.',
  },
  sources: SOURCES.aftermath,
})
