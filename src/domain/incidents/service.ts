import type { Bilingual } from '../facts/bilingual.ts'

/** Service statuses by increasing severity: the roll-up takes the most severe. */
export const SERVICE_STATUSES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

export const SERVICE_IDS = [
  'store-ordering',
  'order-processing',
  'store-deliveries',
  'emergency-orders',
  'product-launches',
  'home-delivery-post',
  'home-delivery-courier',
  'order-tracking',
] as const
export type ServiceId = (typeof SERVICE_IDS)[number]

export const SERVICE_NAMES: Readonly<Record<ServiceId, Bilingual>> = {
  'store-ordering': { en: 'Store ordering', fr: 'Commandes des magasins' },
  'order-processing': { en: 'Order processing', fr: 'Traitement des commandes' },
  'store-deliveries': { en: 'Store deliveries', fr: 'Livraisons aux magasins' },
  'emergency-orders': { en: 'Emergency orders', fr: 'Commandes urgentes' },
  'product-launches': { en: 'Product launches', fr: 'Lancements de produits' },
  'home-delivery-post': { en: 'Home delivery by post', fr: 'Livraison à domicile par la poste' },
  'home-delivery-courier': { en: 'Home delivery by courier', fr: 'Livraison à domicile par messagerie' },
  'order-tracking': { en: 'Order tracking', fr: 'Suivi des commandes' },
}

/** The more severe of two statuses. */
export function worse(a: ServiceStatus, b: ServiceStatus): ServiceStatus {
  return SERVICE_STATUSES.indexOf(a) >= SERVICE_STATUSES.indexOf(b) ? a : b
}
