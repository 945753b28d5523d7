import type { IntakeRejection } from '../../domain/intake/intake-rejection.ts'
import type { FieldError } from '../http/field-errors.ts'

/** The invalid field of an item and the cause. */
export const INTAKE_REJECTIONS: Readonly<Record<IntakeRejection, FieldError>> = {
  id_reused: {
    field: 'id',
    cause: {
      en: 'This id was used before, for something else.',
      fr: 'Cet identifiant a déjà servi à autre chose.',
    },
  },
  ahead_of_time: {
    field: 'at',
    cause: {
      en: 'This is more than 5 minutes ahead of the clock here.',
      fr: 'C’est plus de 5\u00a0minutes en avance sur l’horloge d’ici.',
    },
  },
  unknown_licence: {
    field: 'licence',
    cause: { en: 'No store here holds this licence.', fr: 'Aucun magasin ici ne détient cette licence.' },
  },
  number_taken: {
    field: 'number',
    cause: {
      en: 'Another order of this number is known.',
      fr: 'Une autre commande portant ce numéro est déjà connue.',
    },
  },
  before_placed: {
    field: 'at',
    cause: {
      en: 'The order was placed more than 5 minutes later.',
      fr: 'La commande a été passée plus de 5\u00a0minutes plus tard.',
    },
  },
  other_lines: {
    field: 'cases',
    cause: {
      en: 'One number is needed for each line of the order.',
      fr: 'Il faut un nombre par ligne de la commande.',
    },
  },
  more_than_ordered: {
    field: 'cases',
    cause: { en: 'This is more than was ordered.', fr: 'C’est plus que ce qui a été commandé.' },
  },
  contradicts_earlier: {
    field: 'at',
    cause: {
      en: 'The same event of this instant is known with another content.',
      fr: 'Le même événement du même instant est connu avec un autre contenu.',
    },
  },
  order_cancelled: {
    field: 'kind',
    cause: { en: 'The order is known as cancelled.', fr: 'La commande est connue comme annulée.' },
  },
  order_gone: {
    field: 'kind',
    cause: {
      en: 'The order is known as delivered, or as shipped later.',
      fr: 'La commande est connue comme livrée, ou comme expédiée plus tard.',
    },
  },
}
