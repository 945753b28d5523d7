// Long because each template is complete in both languages, to be read as text.
import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import type { MeasureKind } from '../../../domain/measures/measure.ts'
import {
  EMPTY_TEXT,
  emptyForm,
  emptyMeasure,
  type IncidentForm,
  type DraftForm,
  type UpdateForm,
} from './draft-form.ts'

export const TEMPLATE_IDS = [
  'supplier_outage',
  'weather',
  'strike',
  'inventory',
  'carrier',
  'data',
  'launches',
  'blank',
] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

interface Template {
  readonly title: Bilingual
  readonly headline: Bilingual
  /** Unknown values are in brackets with an ellipsis. They must be filled in before publication. */
  readonly body: Bilingual
  readonly incident?: Partial<IncidentForm>
  readonly update?: Partial<UpdateForm>
  readonly measures?: readonly MeasureKind[]
}

const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  supplier_outage: {
    title: { en: 'Problem at the distribution centre', fr: 'Problème au centre de distribution' },
    headline: { en: 'Deliveries to stores are suspended', fr: 'Les livraisons aux magasins sont suspendues' },
    body: {
      en: 'Deliveries to stores have been suspended since [when…] because of [what happened at which supplier…]. Orders already placed keep their position in the queue. We do not know yet when deliveries will resume.',
      fr: 'Les livraisons aux magasins sont suspendues depuis [quand…] en raison de [ce qui est arrivé, chez quel fournisseur…]. Les commandes déjà passées gardent leur place dans la file. Nous ne savons pas encore quand les livraisons reprendront.',
    },
    update: {
      status: 'identified',
      impact: 'critical',
      services: { 'store-deliveries': 'major_outage', 'order-processing': 'major_outage' },
    },
    measures: ['delivery_pause'],
  },
  weather: {
    title: { en: 'Weather', fr: 'Météo' },
    headline: {
      en: 'Deliveries may be late because of the weather',
      fr: 'La météo peut retarder les livraisons',
    },
    body: {
      en: 'Because of [storm, snow, flooding…] in [region…], deliveries of [days…] may be late. Drivers leave as soon as the roads are safe.',
      fr: 'En raison de [tempête, neige, inondation…] dans [région…], les livraisons de [jours…] peuvent être en retard. Les chauffeurs partent dès que les routes sont sûres.',
    },
    update: {
      status: 'identified',
      impact: 'minor',
      services: { 'store-deliveries': 'degraded_performance' },
      scope: { kind: 'regions', regions: [], storeIds: [] },
    },
  },
  strike: {
    title: { en: 'Labour action', fr: 'Conflit de travail' },
    headline: { en: 'A labour action affects deliveries', fr: 'Un conflit de travail touche les livraisons' },
    body: {
      en: 'Since [when…], a labour action at [which company…] affects [which services…]. [What still runs…]',
      fr: 'Depuis [quand…], un conflit de travail chez [quelle entreprise…] touche [quels services…]. [Ce qui fonctionne encore…]',
    },
    update: {
      status: 'identified',
      impact: 'major',
      services: { 'store-deliveries': 'partial_outage' },
    },
  },
  inventory: {
    title: { en: 'Inventory closure', fr: 'Fermeture pour inventaire' },
    headline: {
      en: 'Orders and deliveries stop for inventory',
      fr: 'Les commandes et les livraisons s’arrêtent pour l’inventaire',
    },
    body: {
      en: 'The distribution centre closes for inventory from [first day…] to [last day…]. Orders open again on [day…]; the delivery calendar then goes on as before.',
      fr: 'Le centre de distribution ferme pour l’inventaire du [premier jour…] au [dernier jour…]. Les commandes reprennent le [jour…]; le calendrier des livraisons se poursuit ensuite comme avant.',
    },
    incident: { kind: 'maintenance' },
    update: {
      status: 'scheduled',
      impact: 'minor',
      services: { 'store-ordering': 'under_maintenance', 'store-deliveries': 'under_maintenance' },
      // Its planned end is the promise.
      nextUpdateBy: '',
    },
  },
  carrier: {
    title: { en: 'Delay at a carrier', fr: 'Retard chez un transporteur' },
    headline: { en: 'Some deliveries are late', fr: 'Certaines livraisons sont en retard' },
    body: {
      en: 'A carrier is late because of [reason…]. Deliveries of [days…] in [region…] come [how much later…].',
      fr: 'Un transporteur est en retard en raison de [motif…]. Les livraisons de [jours…] dans [région…] arriveront [avec quel retard…].',
    },
    update: {
      status: 'identified',
      impact: 'minor',
      services: { 'store-deliveries': 'degraded_performance' },
    },
  },
  data: {
    title: { en: 'Data incident', fr: 'Incident touchant des données' },
    headline: { en: 'Information may have been exposed', fr: 'Des renseignements ont pu être exposés' },
    body: {
      en: 'On [day…] we learned that [what happened…]. [Whose information, and how many records…] [What we have done…] [Who was informed, and when…]',
      fr: 'Le [jour…], nous avons appris que [ce qui est arrivé…]. [Les renseignements de qui, et combien de dossiers…] [Ce que nous avons fait…] [Qui a été avisé, et quand…]',
    },
    incident: {
      kind: 'data',
      disclosure: { items: [], count: '', about: false, of: EMPTY_TEXT, share: '', informed: [] },
    },
    update: { status: 'investigating', impact: 'none' },
  },
  launches: {
    title: { en: 'Product launches', fr: 'Lancements de produits' },
    headline: { en: 'Product launches are put off', fr: 'Des lancements de produits sont reportés' },
    body: {
      en: 'The launches planned from [first day…] to [last day…] are put off until further notice because of [reason…].',
      fr: 'Les lancements prévus du [premier jour…] au [dernier jour…] sont reportés jusqu’à nouvel ordre en raison de [motif…].',
    },
    update: {
      status: 'identified',
      impact: 'minor',
      services: { 'product-launches': 'partial_outage' },
    },
    measures: ['launch_delay'],
  },
  blank: { title: EMPTY_TEXT, headline: EMPTY_TEXT, body: EMPTY_TEXT },
}

/** Returns the form of a template. `today` is a day; `nextUpdateBy` prefills the next promised update. */
export function formOfTemplate(id: TemplateId, today: string, nextUpdateBy: string): DraftForm {
  const { title, headline, body, incident, update, measures = [] } = TEMPLATES[id]
  const empty = emptyForm(today, nextUpdateBy)
  return {
    ...empty,
    incident: { ...empty.incident, title, ...incident },
    update: { ...empty.update, headline, body, ...update },
    measures: measures.map((kind) => emptyMeasure(kind, today)),
  }
}
