import { day } from '../../domain/time/day.ts'
import type { Update } from '../../domain/incidents/incident.ts'
import { instant } from '../../domain/time/instant.ts'
import { SOURCES } from './sources.ts'
import { DISRUPTION, UPDATE, updateOf } from './update-of.ts'

/** Saturday 6 August: a hint that deliveries may be late. */
export const LATE: Update = updateOf(DISRUPTION, UPDATE.late, {
  publishedAt: instant('2022-08-06T09:00:00-04:00'),
  effectiveOn: day('2022-08-05'),
  status: 'investigating',
  impact: 'minor',
  services: { 'store-deliveries': 'degraded_performance' },
  headline: {
    en: 'Some store deliveries may be late',
    fr: 'Certaines livraisons aux magasins pourraient être en retard',
  },
  body: {
    en: 'There is a problem at the distribution centre, and some orders may arrive late. It is being looked into. You can keep ordering as usual.',
    fr: 'Un problème est survenu au centre de distribution et certaines commandes pourraient arriver en retard. On cherche à en établir la cause. Vous pouvez commander comme d’habitude.',
  },
  sources: SOURCES.weekend,
})

/** Monday 8 August, by day: the notice to shoppers, before the notice to stores. */
export const HOME_DELIVERY: Update = updateOf(DISRUPTION, UPDATE.homeDelivery, {
  publishedAt: instant('2022-08-08T12:00:00-04:00'),
  status: 'investigating',
  impact: 'minor',
  services: {
    'store-deliveries': 'degraded_performance',
    'home-delivery-post': 'degraded_performance',
    'home-delivery-courier': 'degraded_performance',
  },
  headline: {
    en: 'Home deliveries this week are at least 24 hours late',
    fr: 'Cette semaine, les livraisons à domicile ont au moins 24 h de retard',
  },
  body: {
    en: 'Because of technical difficulties at the distribution centre, orders placed online for home delivery will arrive at least 24 hours later than planned this week. Store deliveries may also be late.',
    fr: 'En raison de difficultés techniques au centre de distribution, les commandes en ligne livrées à domicile arriveront cette semaine au moins 24 h plus tard que prévu. Les livraisons aux magasins pourraient aussi être en retard.',
  },
  sources: SOURCES.homeDelivery,
})
