import type { IntakeRejection } from '../../domain/intake/intake-rejection.ts'
import type { FieldError } from '../http/field-errors.ts'

/** The invalid field of an item and the cause. */
export const INTAKE_REJECTIONS: Readonly<Record<IntakeRejection, FieldError>> = {
  id_reused: {
    field: 'id',
    cause: {
      en: 'This id was used before, for something else. Use a new id.',
      fr: 'Cet identifiant a déjà servi à autre chose. Utilisez-en un nouveau.',
    },
  },
  ahead_of_time: {
    field: 'at',
    cause: {
      en: 'This is more than 5 minutes ahead of the clock here. Correct the instant, or send it later.',
      fr: 'C’est plus de 5\u00a0minutes en avance sur l’horloge d’ici. Corrigez l’instant, ou envoyez-le plus tard.',
    },
  },
  too_many_events: {
    field: 'number',
    cause: {
      en: 'This order has as many events of this kind as it takes. Send one when something changes, not at intervals.',
      fr: 'Cette commande a autant d’événements de cette sorte qu’elle peut en prendre. Envoyez-en un quand quelque chose change, et non à intervalles réguliers.',
    },
  },
  unknown_licence: {
    field: 'licence',
    cause: {
      en: 'No store here holds this licence. Correct it, or have the store added first.',
      fr: 'Aucun magasin ici ne détient cette licence. Corrigez-la, ou faites d’abord ajouter le magasin.',
    },
  },
  number_taken: {
    field: 'number',
    cause: {
      en: 'Another order of this number is known. To change its lines, send an "amended" event.',
      fr: 'Une autre commande portant ce numéro est déjà connue. Pour en changer les lignes, envoyez un événement «\u00a0amended\u00a0».',
    },
  },
  before_placed: {
    field: 'at',
    cause: {
      en: 'The order was placed more than 5 minutes later. Correct this instant.',
      fr: 'La commande a été passée plus de 5\u00a0minutes plus tard. Corrigez cet instant.',
    },
  },
  other_lines: {
    field: 'cases',
    cause: {
      en: 'One number is needed for each line that the order had at this instant.',
      fr: 'Il faut un nombre par ligne que la commande avait à cet instant.',
    },
  },
  more_than_ordered: {
    field: 'cases',
    cause: {
      en: 'Over all shipments, this is more than was ordered. To correct a shipment, name it in "shipment", or revoke its event.',
      fr: 'Tous envois confondus, c’est plus que ce qui a été commandé. Pour corriger un envoi, nommez-le dans «\u00a0shipment\u00a0» ou révoquez son événement.',
    },
  },
  lines_shipped: {
    field: 'lines',
    cause: {
      en: 'The cases already shipped do not fit these lines. Keep those lines and cases, or correct the shipments first.',
      fr: 'Les caisses déjà expédiées ne correspondent pas à ces lignes. Gardez ces lignes et ces caisses, ou corrigez d’abord les envois.',
    },
  },
  contradicts_earlier: {
    field: 'at',
    cause: {
      en: 'The same event of this instant is known with another content. Revoke that event first, or correct this instant.',
      fr: 'Le même événement du même instant est connu avec un autre contenu. Révoquez d’abord cet événement, ou corrigez cet instant.',
    },
  },
  later_event: {
    field: 'at',
    cause: {
      en: 'A later event of this order is known that could not follow this one. Revoke that event first, or correct this instant.',
      fr: 'Un événement ultérieur de cette commande est connu et ne pourrait pas suivre celui-ci. Révoquez-le d’abord, ou corrigez cet instant.',
    },
  },
  order_cancelled: {
    field: 'kind',
    cause: {
      en: 'The order is known as cancelled. If it is not, revoke the cancellation first.',
      fr: 'La commande est connue comme annulée. Si elle ne l’est pas, révoquez d’abord l’annulation.',
    },
  },
  order_gone: {
    field: 'kind',
    cause: {
      en: 'The order is known as delivered, or as shipped later. To end it with what came, send "closed"; if it did not come, revoke that event first.',
      fr: 'La commande est connue comme livrée, ou comme expédiée plus tard. Pour y mettre fin avec ce qui est arrivé, envoyez «\u00a0closed\u00a0»; si rien n’est arrivé, révoquez d’abord cet événement.',
    },
  },
  order_delivered: {
    field: 'kind',
    cause: {
      en: 'These goods are known as delivered. If they were not, revoke "delivered" first; if they are further goods, send "shipped" first.',
      fr: 'Ces marchandises sont connues comme livrées. Si elles ne l’ont pas été, révoquez d’abord «\u00a0delivered\u00a0»; si ce sont d’autres marchandises, envoyez d’abord «\u00a0shipped\u00a0».',
    },
  },
  order_closed: {
    field: 'kind',
    cause: {
      en: 'The order was closed. If more comes, revoke "closed" first.',
      fr: 'La commande est fermée. Si autre chose doit arriver, révoquez d’abord «\u00a0closed\u00a0».',
    },
  },
  depended_on: {
    field: 'revokes',
    cause: {
      en: 'A later event builds on this one. Revoke that one first.',
      fr: 'Un événement ultérieur repose sur celui-ci. Révoquez-le d’abord.',
    },
  },
  revokes_placing: {
    field: 'revokes',
    cause: {
      en: 'The placing of an order cannot be revoked. Send "cancelled".',
      fr: 'La commande elle-même ne peut pas être révoquée. Envoyez «\u00a0cancelled\u00a0».',
    },
  },
  revokes_revocation: {
    field: 'revokes',
    cause: {
      en: 'A revocation cannot be revoked. Send the event again under a new id, with another instant.',
      fr: 'Une révocation ne peut pas être révoquée. Renvoyez l’événement sous un nouvel identifiant, à un autre instant.',
    },
  },
  batch_too_heavy: {
    field: 'number',
    cause: {
      en: 'Not taken: too many events are known of the orders in this batch together. Send it again in a smaller batch.',
      fr: 'Non traité\u00a0: trop d’événements sont connus de l’ensemble des commandes de ce lot. Renvoyez-le dans un lot plus petit.',
    },
  },
  revokes_other_sender: {
    field: 'revokes',
    cause: {
      en: 'Another source reported the same event before yours, and still does. Only that source can revoke it.',
      fr: 'Une autre source a signalé le même événement avant la vôtre et le maintient. Elle seule peut le révoquer.',
    },
  },
  revokes_other_order: {
    field: 'revokes',
    cause: {
      en: 'That event belongs to another order. Name an event of the order in "number".',
      fr: 'Cet événement appartient à une autre commande. Nommez un événement de la commande indiquée dans «\u00a0number\u00a0».',
    },
  },
}
