const en = {
  console: 'Operations console',
  network: 'Network',
  incidents: 'Incidents',
  recovery: 'Recovery',
  launches: 'Launches',
  waivers: 'Waived fees',
  people: 'People',
  audit: 'Audit',
  securityLog: 'Security log',
  publish: 'Publish an update',
  shortcuts: 'Single-letter shortcuts (N: publish an update)',
}

const fr: typeof en = {
  console: 'Console des opérations',
  network: 'Réseau',
  incidents: 'Incidents',
  recovery: 'Reprise',
  launches: 'Lancements',
  waivers: 'Frais annulés',
  people: 'Personnes',
  audit: 'Journal',
  securityLog: 'Journal de sécurité',
  publish: 'Publier une mise à jour',
  shortcuts: 'Raccourcis d’une lettre (N\u00a0: publier une mise à jour)',
}

export const OPERATIONS_TRANSLATIONS = { en, fr }
