import type { ServiceStatuses, Update } from '../../domain/incidents/incident.ts'
import { instant } from '../../domain/time/instant.ts'
import { RESTARTED } from '../shutdown.ts'
import { SOURCES } from './sources.ts'
import { DISRUPTION, UPDATE, updateOf } from './update-of.ts'

/** While the queue is served: deliveries run, but not by the calendar. */
export const RECOVERING: ServiceStatuses = {
  'store-ordering': 'operational',
  'order-processing': 'partial_outage',
  'store-deliveries': 'partial_outage',
  'emergency-orders': 'major_outage',
  'product-launches': 'partial_outage',
  'home-delivery-post': 'degraded_performance',
  'home-delivery-courier': 'degraded_performance',
  'order-tracking': 'operational',
}

/** Wednesday 10 August, by 17:20. */
export const RESTART: Update = updateOf(DISRUPTION, UPDATE.restart, {
  publishedAt: RESTARTED,
  precision: 'minute',
  status: 'identified',
  impact: 'critical',
  services: RECOVERING,
  headline: {
    en: 'Deliveries are starting again, in small number',
    fr: 'Les livraisons reprennent, en petit nombre',
  },
  body: {
    en: 'A small number of stores are being served today. Orders that were in process at the shutdown go first, some of them finished by hand; then all others, strictly in the order in which they were placed. Store orders come before home deliveries.\n\nThe distribution centre will work around the clock. Each store will be told its delivery day.',
    fr: 'Un petit nombre de magasins sont servis aujourd’hui. Les commandes déjà en traitement au moment de l’arrêt passent d’abord, certaines terminées à la main; toutes les autres suivent, strictement dans l’ordre où elles ont été passées. Les commandes des magasins ont priorité sur les livraisons à domicile.\n\nLe centre de distribution travaillera jour et nuit. Chaque magasin sera avisé de son jour de livraison.',
  },
  sources: SOURCES.restart,
})

/** Wednesday 10 August, at night. */
export const NIGHT: Update = updateOf(DISRUPTION, UPDATE.night, {
  publishedAt: instant('2022-08-10T22:30:00-04:00'),
  status: 'identified',
  impact: 'critical',
  services: RECOVERING,
  headline: {
    en: 'Some stores were served tonight; news for all others tomorrow',
    fr: 'Quelques magasins ont été servis ce soir; des nouvelles demain pour tous les autres',
  },
  body: {
    en: 'Some stores received their orders tonight. If yours has not come, you will hear from us on Thursday, August 11.',
    fr: 'Quelques magasins ont reçu leur commande ce soir. Si la vôtre n’est pas arrivée, vous aurez de nos nouvelles le jeudi 11 août.',
  },
  nextUpdateBy: instant('2022-08-12T00:00:00-04:00'),
  sources: SOURCES.night,
})
