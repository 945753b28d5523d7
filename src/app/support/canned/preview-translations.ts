import type { Situation } from './example-store-statuses.ts'

const situations: Readonly<Record<Situation, string>> = {
  paused: 'Deliveries are paused',
  in_queue: 'In the queue, with days to expect',
  confirmed: 'A day is confirmed',
  nothing_waiting: 'Nothing is waiting, and all is as usual',
}

const en = {
  title: 'Preview',
  what: 'With an invented store. Values are underlined.',
  situation: 'Where',
  situations,
  nothing: 'Nothing is written yet.',
  open: 'Whoever replies must write over what stands in braces.',
}

const frSituations: typeof situations = {
  paused: 'Les livraisons sont suspendues',
  in_queue: 'Dans la file, avec des jours à prévoir',
  confirmed: 'Un jour est confirmé',
  nothing_waiting: 'Rien n’attend, et tout est comme d’habitude',
}

const fr: typeof en = {
  title: 'Aperçu',
  what: 'Avec un magasin inventé. Les valeurs sont soulignées.',
  situation: 'Situation',
  situations: frSituations,
  nothing: 'Rien n’est encore écrit.',
  open: 'La personne qui répond doit remplacer ce qui est entre accolades.',
}

export const PREVIEW_TRANSLATIONS = { en, fr }
