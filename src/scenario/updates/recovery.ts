import type { Update } from '../../domain/incidents/incident.ts'
import { instant } from '../../domain/time/instant.ts'
import { CAPPED } from '../shutdown.ts'
import { RECOVERING } from './restart.ts'
import { SOURCES } from './sources.ts'
import { DISRUPTION, UPDATE, updateOf } from './update-of.ts'

/** Friday 12 August: the teleconference of the morning. A statement followed by 13:35. */
export const TELECONFERENCE = instant('2022-08-12T11:30:00-04:00')

/** Thursday 11 August. */
export const CAP: Update = updateOf(DISRUPTION, UPDATE.cap, {
  publishedAt: CAPPED,
  status: 'identified',
  impact: 'major',
  services: RECOVERING,
  headline: {
    en: 'Next order limited to 30 cases; deliveries seven days a week',
    fr: 'Prochaine commande limitée à 30 caisses; livraisons sept jours sur sept',
  },
  body: {
    en: 'For the next order cycle, a store may order up to 30 cases. Deliveries are made seven days a week from 6:00 a.m. to 10:00 p.m., and may come at any hour of the day or night.',
    fr: 'Pour le prochain cycle de commande, un magasin peut commander jusqu’à 30 caisses. Les livraisons se font sept jours sur sept, de 6 h à 22 h, et pourraient arriver à toute heure du jour ou de la nuit.',
  },
  sources: SOURCES.cap,
})

/** Friday 12 August. */
export const HUNDREDS: Update = updateOf(DISRUPTION, UPDATE.hundreds, {
  publishedAt: TELECONFERENCE,
  status: 'monitoring',
  impact: 'major',
  services: RECOVERING,
  headline: {
    en: 'Hundreds of stores to be served over the next days; no deliveries at night',
    fr: 'Des centaines de magasins servis au cours des prochains jours; aucune livraison la nuit',
  },
  body: {
    en: 'Hundreds of stores will be served over the next days. The distribution centre has added shifts. After what retailers told us, there will be no deliveries at night. The limit on orders and the longer hours are temporary.\n\nThe forensic work found that no system of the distribution centre and no customer data of ours were compromised.',
    fr: 'Des centaines de magasins seront servis au cours des prochains jours. Le centre de distribution a ajouté des quarts de travail. À la suite des commentaires des détaillants, il n’y aura aucune livraison la nuit. La limite de commande et les heures prolongées sont temporaires.\n\nL’analyse informatique a établi qu’aucun système du centre de distribution et aucune donnée de nos clients n’ont été compromis.',
  },
  corrects: {
    updateId: UPDATE.cap,
    was: {
      en: 'Deliveries may come at any hour, day or night',
      fr: 'Les livraisons pourraient arriver à toute heure, jour et nuit',
    },
    now: {
      en: 'Deliveries come between 6:00 a.m. and 10:00 p.m.',
      fr: 'Les livraisons se font entre 6 h et 22 h',
    },
  },
  sources: SOURCES.hundreds,
})
