import { instant } from '../../domain/time/instant.ts'
import { namedId } from '../ids.ts'
import { updateOf } from '../updates/update-of.ts'
import { CLOSING, pastIncident } from './past-incident.ts'

const SHIPPING = 'https://ocs.ca/blogs/news/update-from-the-ocs-on-product-shipping'
const OMBUDSMAN =
  'https://www.680news.com/2018/10/31/ombudsman-reviewing-over-1000-complaints-about-ontario-cannabis-store/'
const CLEARED = 'https://quickbitenews.com/article/burlington/heres-whats-happening-with-the-ocs-backlog-in-halton/'

/** The first weeks of legal sales: more orders than could be shipped. */
export const BACKLOG_2018 = pastIncident(
  'backlog of 2018',
  {
    kind: 'disruption',
    title: {
      en: 'Home deliveries late after the first day of sales',
      fr: 'Livraisons à domicile en retard après le premier jour de vente',
    },
    startedOn: '2018-10-17',
  },
  (id) => [
    updateOf(id, namedId('backlog of 2018: told'), {
      publishedAt: instant('2018-10-24T12:00:00-04:00'),
      status: 'identified',
      impact: 'major',
      services: { 'home-delivery-post': 'degraded_performance' },
      headline: { en: 'More orders than expected', fr: 'Plus de commandes que prévu' },
      body: {
        en: 'About 100,000 orders came in the first 24 hours, and more than 150,000 in the first week. Parcels take longer than announced.',
        fr: 'Environ 100 000 commandes ont été reçues dans les 24 premières heures, et plus de 150 000 la première semaine. Les colis mettent plus de temps que prévu.',
      },
      sources: [SHIPPING],
    }),
    updateOf(id, namedId('backlog of 2018: complaints'), {
      publishedAt: instant('2018-10-31T12:00:00-04:00'),
      status: 'identified',
      impact: 'major',
      services: { 'home-delivery-post': 'degraded_performance' },
      headline: {
        en: 'More than 1,000 complaints in two weeks',
        fr: 'Plus de 1 000 plaintes en deux semaines',
      },
      body: {
        en: 'The ombudsman is reviewing complaints about late deliveries, wrong orders, cancellations and poor communication.',
        fr: 'L’ombudsman examine des plaintes au sujet de livraisons tardives, d’erreurs de commande, d’annulations et de communications insuffisantes.',
      },
      sources: [OMBUDSMAN],
    }),
    updateOf(id, namedId('backlog of 2018: cleared'), {
      publishedAt: instant('2018-11-12T12:00:00-05:00'),
      status: 'resolved',
      impact: 'none',
      services: {},
      headline: { en: 'The backlog is cleared', fr: 'Le retard est rattrapé' },
      body: {
        en: 'More than 220,000 orders have been served since October 17. Deliveries aim for one to three business days again.',
        fr: 'Plus de 220 000 commandes ont été servies depuis le 17 octobre. Le délai visé est de nouveau de un à trois jours ouvrables.',
      },
      sources: [CLEARED],
    }),
  ],
)

/** The rotating postal strikes of that autumn. */
export const STRIKE_2018 = pastIncident(
  'postal strike of 2018',
  {
    kind: 'disruption',
    title: { en: 'Rotating postal strikes', fr: 'Grèves tournantes à la poste' },
    startedOn: '2018-10-23',
  },
  (id) => [
    updateOf(id, namedId('postal strike of 2018: told'), {
      publishedAt: instant('2018-10-23T12:00:00-04:00'),
      status: 'identified',
      impact: 'minor',
      services: { 'home-delivery-post': 'degraded_performance' },
      headline: { en: 'Parcels by post may be late', fr: 'Les colis postaux pourraient être en retard' },
      body: {
        en: 'About 9,000 postal workers in the Greater Toronto Area are off the job today. Another way of delivery is ready, and is not in use.',
        fr: 'Quelque 9 000 postiers de la région du Grand Toronto sont en grève aujourd’hui. Une solution de rechange est prête, mais n’est pas utilisée.',
      },
      sources: [SHIPPING],
    }),
    updateOf(id, namedId('postal strike of 2018: closed'), {
      publishedAt: instant('2018-11-30T12:00:00-05:00'),
      status: 'resolved',
      impact: 'none',
      services: {},
      ...CLOSING,
      sources: [SHIPPING],
    }),
  ],
)
