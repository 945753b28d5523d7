import type { Bilingual } from '../../domain/facts/bilingual.ts'
import type { IssueKind } from '../../domain/publishing/publish-request-issue.ts'

/** What is wrong with a publish request and how to correct it. */
export const ISSUE_TRANSLATIONS: Readonly<Record<IssueKind, Bilingual>> = {
  nothing_to_publish: {
    en: 'There is nothing to publish yet: write the update, or add a measure.',
    fr: 'Il n’y a encore rien à publier\u00a0: rédigez la mise à jour ou ajoutez une mesure.',
  },
  text_missing: {
    en: 'This text is missing. Nothing is published in one language alone.',
    fr: 'Ce texte manque. Rien n’est publié dans une seule langue.',
  },
  incident_unknown: {
    en: 'This incident does not exist. Choose one from the list.',
    fr: 'Cet incident n’existe pas. Choisissez-en un dans la liste.',
  },
  incident_missing: {
    en: 'An update and a plan belong to an incident: choose it, or open a new one.',
    fr: 'Une mise à jour et un plan appartiennent à un incident\u00a0: choisissez-le ou ouvrez-en un nouveau.',
  },
  status_of_other_kind: {
    en: 'Maintenance and incidents have states of their own: choose one that fits the kind.',
    fr: 'L’entretien et les incidents ont chacun leurs états\u00a0: choisissez celui qui convient.',
  },
  no_services: {
    en: 'This incident has an impact, and no service is affected. Choose which services it affects, or the impact “None”.',
    fr: 'Cet incident a une gravité, mais aucun service n’est touché. Choisissez les services touchés, ou la gravité «\u00a0Aucune\u00a0».',
  },
  no_impact: {
    en: 'A service is affected, and the impact is “None”. Choose an impact, or set the service to operational.',
    fr: 'Un service est touché, mais la gravité est «\u00a0Aucune\u00a0». Choisissez une gravité, ou indiquez que le service est en service.',
  },
  services_of_data: {
    en: 'An incident about data affects no service. For what does not run, open an incident of its own.',
    fr: 'Un incident touchant des données n’arrête aucun service. Pour ce qui ne fonctionne pas, ouvrez un autre incident.',
  },
  scheduled_update: {
    en: 'Another update of this incident is scheduled for later. If it no longer holds, withdraw it.',
    fr: 'Une autre mise à jour de cet incident est prévue pour plus tard. Si elle n’est plus exacte, retirez-la.',
  },
  likely_duplicate: {
    en: 'An incident like this is open already. Is it the same one? Then update that one instead.',
    fr: 'Un incident semblable est déjà ouvert. Est-ce le même? Mettez plutôt celui-là à jour.',
  },
  window_missing: {
    en: 'Maintenance needs a planned beginning and end. Choose both.',
    fr: 'L’entretien a besoin d’un début et d’une fin prévus. Choisissez les deux.',
  },
  window_of_other_kind: {
    en: 'Only maintenance has a planned beginning and end. Take them away, or choose the kind “Maintenance”.',
    fr: 'Seul l’entretien a un début et une fin prévus. Retirez-les, ou choisissez le genre «\u00a0Entretien\u00a0».',
  },
  window_backwards: {
    en: 'It would end before it begins. Choose a later end.',
    fr: 'L’entretien se terminerait avant de commencer. Choisissez une fin plus tardive.',
  },
  window_begun: {
    en: 'At this moment it has begun when this shows. Choose a later beginning, or the state “In progress”.',
    fr: 'À ce moment, l’entretien a déjà commencé quand cette mise à jour paraît. Choisissez un début plus tardif, ou l’état «\u00a0En cours\u00a0».',
  },
  window_over: {
    en: 'Its planned end has passed when this shows. Choose a later end, or the state “Verifying” or “Completed”.',
    fr: 'La fin prévue est passée quand cette mise à jour paraît. Choisissez une fin plus tardive, ou l’état «\u00a0En vérification\u00a0» ou «\u00a0Terminé\u00a0».',
  },
  window_long: {
    en: 'This maintenance takes more than a month. Is the end right?',
    fr: 'Cet entretien dure plus d’un mois. La fin est-elle exacte?',
  },
  window_overlaps: {
    en: 'Other maintenance of the same services is planned at the same time, for some of the same stores.',
    fr: 'Un autre entretien des mêmes services est prévu au même moment, en partie pour les mêmes magasins.',
  },
  began_other_day: {
    en: 'This moment is not on the day on which it began.',
    fr: 'Ce moment n’est pas du jour où l’incident a commencé.',
  },
  began_ahead: {
    en: 'It began in the future, seen from when this shows. Choose an earlier moment.',
    fr: 'L’incident commencerait après la parution. Choisissez un moment plus tôt.',
  },
  began_long_ago: {
    en: 'It began more than a year before this shows. Is the day right?',
    fr: 'L’incident aurait commencé plus d’un an avant la parution. Le jour est-il exact?',
  },
  reopens: {
    en: 'This incident is closed. The update opens it again.',
    fr: 'Cet incident est clos. La mise à jour le rouvre.',
  },
  title_public: {
    en: 'This shows the title of the incident to everyone, also to stores that are not in the audience.',
    fr: 'Cela montre le titre de l’incident à tout le monde, y compris aux magasins hors des destinataires.',
  },
  promise_past: {
    en: 'The next update is promised for a moment that has passed. Choose a later one.',
    fr: 'La prochaine mise à jour est promise pour un moment déjà passé. Choisissez-en un plus tardif.',
  },
  promise_when_closed: {
    en: 'Nothing more is promised once the incident ends. Take the promise away.',
    fr: 'Rien de plus n’est promis une fois l’incident terminé. Retirez la promesse.',
  },
  no_promise: {
    en: 'No next update is promised. Stores will ask when they hear more.',
    fr: 'Aucune prochaine mise à jour n’est promise. Les magasins demanderont quand ils en sauront plus.',
  },
  no_audience: {
    en: 'The audience is empty. Choose at least one region or store.',
    fr: 'Cela n’atteint personne. Choisissez au moins une région ou un magasin.',
  },
  store_unknown: {
    en: 'There is no such store.',
    fr: 'Ce magasin n’existe pas.',
  },
  update_unknown: {
    en: 'The update to correct is not one of this incident.',
    fr: 'La mise à jour à corriger n’est pas de cet incident.',
  },
  show_at_past: {
    en: 'This moment has passed. Choose a later one, or publish now.',
    fr: 'Ce moment est passé. Choisissez-en un plus tardif ou publiez maintenant.',
  },
  end_before_start: {
    en: 'The last day is before the first.',
    fr: 'Le dernier jour précède le premier.',
  },
  resumes_before_pause: {
    en: 'Deliveries would resume before the pause begins. Choose a last day on or after its first.',
    fr: 'Les livraisons reprendraient avant le début de la suspension. Choisissez un dernier jour à partir du premier.',
  },
  shutdown_backwards: {
    en: 'The latest moment of the shutdown is before the earliest.',
    fr: 'Le moment le plus tardif de l’arrêt précède le plus hâtif.',
  },
  hours_backwards: {
    en: 'The hours end before they begin, or on the next day after more than 12 hours.',
    fr: 'Les heures se terminent avant de commencer, ou le lendemain après plus de 12\u00a0heures.',
  },
  measure_unknown: {
    en: 'This measure was revised or ended meanwhile. Read the newest, then decide.',
    fr: 'Cette mesure a été révisée ou levée entre-temps. Lisez la plus récente, puis décidez.',
  },
  measure_of_other_kind: {
    en: 'A measure can only be revised by one of its own kind.',
    fr: 'Une mesure ne peut être révisée que par une mesure du même genre.',
  },
  contradicts_measure: {
    en: 'Another measure says otherwise for the same stores on the same days. Revise or end that one.',
    fr: 'Une autre mesure dit autre chose pour les mêmes magasins, les mêmes jours. Révisez-la ou levez-la.',
  },
  overlaps_measure: {
    en: 'Another measure covers some of the same stores on the same days: both would be shown to them.',
    fr: 'Une autre mesure vise en partie les mêmes magasins, les mêmes jours\u00a0: les deux leur seraient montrées.',
  },
  pause_stands: {
    en: 'Deliveries are still paused by this incident. End the pause in the same publication.',
    fr: 'Les livraisons sont encore suspendues par cet incident. Levez la suspension dans la même publication.',
  },
  pause_without_incident: {
    en: 'A pause of deliveries belongs to an incident that says why: choose it, or open a new one.',
    fr: 'Une suspension des livraisons appartient à un incident qui en dit la raison\u00a0: choisissez-le ou ouvrez-en un nouveau.',
  },
  pause_of_closed: {
    en: 'The incident of this pause is closed, or a scheduled publication closes it. Reopen it with an update in the same publication, withdraw that one, or end the pause.',
    fr: 'L’incident de cette suspension est clos, ou une publication prévue le clôt. Rouvrez-le par une mise à jour dans la même publication, retirez l’autre, ou levez la suspension.',
  },
  pause_unexplained: {
    en: 'This pause concerns stores that no update of its incident reaches. Send the update to all of them.',
    fr: 'Cette suspension vise des magasins qu’aucune mise à jour de son incident n’atteint. Adressez-leur la mise à jour.',
  },
  measure_without_end: {
    en: 'A measure of this incident has no last day: once the incident ends, nobody can say whether it holds.',
    fr: 'Une mesure de cet incident n’a pas de dernier jour\u00a0: l’incident terminé, nul ne pourra dire si elle tient.',
  },
  phases_out_of_order: {
    en: 'The phases are not in order: this one begins on or before the day of the one above it.',
    fr: 'Les phases ne sont pas en ordre\u00a0: celle-ci commence au plus tard le jour de la précédente.',
  },
  stops_backwards: {
    en: 'The fewest stops are more than the most.',
    fr: 'Le minimum d’arrêts dépasse le maximum.',
  },
  no_phase: {
    en: 'A plan needs at least one phase.',
    fr: 'Un plan compte au moins une phase.',
  },
  no_stops: {
    en: 'At its fewest this plan makes no stops: no day can be given to the stores in the queue.',
    fr: 'Au minimum, ce plan ne fait aucun arrêt\u00a0: aucune date ne peut être donnée à ceux qui attendent.',
  },
  never_served: {
    en: 'The last phase still holds regions back: their stores are told that no day can be given.',
    fr: 'La dernière phase retient encore des régions\u00a0: leurs magasins apprennent qu’aucune date ne peut être donnée.',
  },
  launch_unknown: {
    en: 'There is no such launch.',
    fr: 'Ce lancement n’existe pas.',
  },
  launch_ahead: {
    en: 'That day has not come yet. A launch is marked as launched on its day or later.',
    fr: 'Ce jour n’est pas encore venu. Un lancement est consigné le jour même ou plus tard.',
  },
  day_past: {
    en: 'This day is on the other side of today from what one would expect.',
    fr: 'Ce jour est de l’autre côté d’aujourd’hui par rapport à ce qu’on attendrait.',
  },
}
