import type { ProblemKind } from '../../contract/problem.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'

interface ProblemText {
  readonly title: Bilingual
  /** What the caller can do. */
  readonly next: Bilingual
}

export const PROBLEM_TRANSLATIONS: Readonly<Record<ProblemKind, ProblemText>> = {
  malformed: {
    title: { en: 'The request could not be read.', fr: 'La demande n’a pas pu être lue.' },
    next: {
      en: 'Correct the fields named and send it again.',
      fr: 'Corrigez les champs nommés et renvoyez-la.',
    },
  },
  'sign-in-required': {
    title: { en: 'You need to sign in for this.', fr: 'Il faut ouvrir une session pour cela.' },
    next: { en: 'Sign in, then try again.', fr: 'Ouvrez une session, puis réessayez.' },
  },
  'session-expired': {
    title: { en: 'Your session has ended.', fr: 'Votre session a pris fin.' },
    next: { en: 'Sign in again to go on.', fr: 'Ouvrez de nouveau une session pour continuer.' },
  },
  'sign-in-refused': {
    title: { en: 'That sign-in was not accepted.', fr: 'Cette ouverture de session n’a pas été acceptée.' },
    next: { en: 'Check what you entered and try again.', fr: 'Vérifiez votre saisie et réessayez.' },
  },
  'token-required': {
    title: { en: 'An API token is needed for this.', fr: 'Il faut un jeton d’API pour cela.' },
    next: {
      en: 'Send one that is valid in Authorization: Bearer.',
      fr: 'Envoyez-en un qui est valide dans Authorization: Bearer.',
    },
  },
  forbidden: {
    title: { en: 'Your role does not allow this.', fr: 'Votre rôle ne le permet pas.' },
    next: { en: 'Ask someone whose role allows it.', fr: 'Demandez à une personne dont le rôle le permet.' },
  },
  foreign: {
    title: {
      en: 'This call came from another site, or did not say from where.',
      fr: 'Cet appel vient d’un autre site, ou n’a pas dit d’où il vient.',
    },
    next: {
      en: 'Use the board’s own pages. A program sends Origin with the board’s address.',
      fr: 'Utilisez les pages du tableau. Un programme envoie Origin avec l’adresse du tableau.',
    },
  },
  'invitation-refused': {
    title: {
      en: 'This invitation is not open: it was used, taken back, or is over seven days old.',
      fr: 'Cette invitation n’est pas ouverte\u00a0: elle a servi, a été retirée ou date de plus de sept jours.',
    },
    next: {
      en: 'Sign in if you have accepted it; else ask for a new one.',
      fr: 'Ouvrez une session si vous l’avez acceptée; sinon, demandez-en une nouvelle.',
    },
  },
  'not-found': {
    title: { en: 'There is nothing here for you.', fr: 'Il n’y a rien ici pour vous.' },
    next: {
      en: 'Check the address, or go back to your stores.',
      fr: 'Vérifiez l’adresse ou revenez à vos magasins.',
    },
  },
  'method-not-allowed': {
    title: {
      en: 'This address does not take that method.',
      fr: 'Cette adresse n’accepte pas cette méthode.',
    },
    next: { en: 'Use a method named in Allow.', fr: 'Utilisez une méthode nommée dans Allow.' },
  },
  'too-slow': {
    title: { en: 'The request took too long to arrive.', fr: 'La demande a mis trop de temps à arriver.' },
    next: { en: 'Send it again, without pauses.', fr: 'Renvoyez-la, sans interruption.' },
  },
  conflict: {
    title: { en: 'It has changed meanwhile.', fr: 'Cela a changé entre-temps.' },
    next: { en: 'Read it again, then decide.', fr: 'Relisez, puis décidez.' },
  },
  'precondition-failed': {
    title: { en: 'Somebody has changed it meanwhile.', fr: 'Quelqu’un l’a modifié entre-temps.' },
    next: { en: 'Read it again, then decide.', fr: 'Relisez, puis décidez.' },
  },
  'too-large': {
    title: { en: 'The request is too large.', fr: 'La demande est trop volumineuse.' },
    next: { en: 'Send less at once.', fr: 'Envoyez-en moins à la fois.' },
  },
  'address-too-long': {
    title: { en: 'The address is too long.', fr: 'L’adresse est trop longue.' },
    next: { en: 'Shorten it and try again.', fr: 'Raccourcissez-la et réessayez.' },
  },
  'unsupported-media-type': {
    title: { en: 'Only JSON is accepted here.', fr: 'Seul le format JSON est accepté ici.' },
    next: { en: 'Send it as application/json.', fr: 'Envoyez-la en application/json.' },
  },
  'confirmation-needed': {
    title: { en: 'Some of this needs to be confirmed.', fr: 'Certains points restent à confirmer.' },
    next: {
      en: 'Check the fields named. To keep them as they are, send the request again with `confirmed`.',
      fr: 'Regardez les champs nommés. S’ils sont voulus ainsi, renvoyez-la avec «\u00a0confirmed\u00a0».',
    },
  },
  invalid: {
    title: { en: 'Some fields are not valid.', fr: 'Certains champs ne sont pas valides.' },
    next: {
      en: 'Correct the fields named and send it again.',
      fr: 'Corrigez les champs nommés et renvoyez-la.',
    },
  },
  'key-reused': {
    title: {
      en: 'This Idempotency-Key was already used for another request.',
      fr: 'Cette clé Idempotency-Key a déjà servi à une autre demande.',
    },
    next: { en: 'Send it again with a new key.', fr: 'Renvoyez-la avec une nouvelle clé.' },
  },
  'question-full': {
    title: {
      en: 'This question has reached its maximum number of messages.',
      fr: 'Cette question a atteint son nombre maximal de messages.',
    },
    next: {
      en: 'Close it: the store can go on in a new question.',
      fr: 'Fermez-la\u00a0: le magasin peut poursuivre dans une nouvelle question.',
    },
  },
  'precondition-required': {
    title: {
      en: 'A change must name the state that it is made to.',
      fr: 'Une modification doit nommer l’état auquel elle s’applique.',
    },
    next: {
      en: 'Read it, and send its ETag in If-Match.',
      fr: 'Lisez-le, puis envoyez son ETag dans If-Match.',
    },
  },
  'reason-required': {
    title: {
      en: 'Access to a store needs a reason.',
      fr: 'La consultation du dossier d’un magasin demande un motif.',
    },
    next: {
      en: 'Give it in X-Access-Reason, 3 to 200 characters; the store will see it.',
      fr: 'Donnez-le dans X-Access-Reason, de 3 à 200 caractères; le magasin le verra.',
    },
  },
  'access-unconfirmed': {
    title: {
      en: 'You have opened many different stores within the hour.',
      fr: 'Vous avez ouvert beaucoup de magasins différents en une heure.',
    },
    next: {
      en: 'If you need this one too, ask again with X-Access-Confirmed: yes; operations will see it.',
      fr: 'S’il vous faut aussi celui-ci, redemandez-le avec X-Access-Confirmed: yes; les opérations le verront.',
    },
  },
  'too-many-requests': {
    title: {
      en: 'Too many attempts.',
      fr: 'Trop de tentatives.',
    },
    next: {
      en: 'Wait as long as Retry-After says, then try again.',
      fr: 'Attendez le temps indiqué par Retry-After, puis réessayez.',
    },
  },
  'quota-reached': {
    title: {
      en: 'You have sent as much as an hour allows.',
      fr: 'Vous avez envoyé tout ce qu’une heure permet.',
    },
    next: {
      en: 'Wait as long as Retry-After says, then send it again.',
      fr: 'Attendez le temps indiqué par Retry-After, puis renvoyez-la.',
    },
  },
  'headers-too-large': {
    title: { en: 'The headers are too large.', fr: 'Les en-têtes sont trop volumineux.' },
    next: {
      en: 'Send fewer or shorter ones; clearing the cookies of this site may help.',
      fr: 'Envoyez-en moins ou de plus courts; effacer les témoins de ce site peut aider.',
    },
  },
  internal: {
    title: { en: 'Something went wrong on our side.', fr: 'Une erreur s’est produite de notre côté.' },
    next: { en: 'Try again in a minute.', fr: 'Réessayez dans une minute.' },
  },
  'not-implemented': {
    title: { en: 'No address here takes that method.', fr: 'Aucune adresse ici n’accepte cette méthode.' },
    next: { en: 'Use GET, HEAD, POST, PUT or DELETE.', fr: 'Utilisez GET, HEAD, POST, PUT ou DELETE.' },
  },
  unavailable: {
    title: {
      en: 'The service cannot answer right now.',
      fr: 'Le service ne peut pas répondre en ce moment.',
    },
    next: { en: 'Try again in a minute.', fr: 'Réessayez dans une minute.' },
  },
}
