const en = {
  title: 'Sign in',
  ended: 'Your session has ended. Sign in again to go on.',
  address: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  missing: 'Enter your e-mail address and your password.',
  rejected: 'This address and this password do not go together. Check both and try again.',
  noAccount: 'Nobody signs up here: the distributor’s operations team invites you with a link.',
  demo: {
    title: 'People of the demonstration',
    fictional: 'This is a demonstration: these people are fictional, and no password is needed.',
    kept: 'What you do stays in this browser.',
    shared: 'What you do is seen by everyone who opens it.',
  },
  personas: {
    'store-owner': {
      role: 'Store owner',
      what: 'One store in Kingston, waiting for its Thursday delivery.',
    },
    'chain-owner': { role: 'Owner of a chain', what: 'Many stores under one sign-in.' },
    ops: { role: 'Operations', what: 'Publishes updates and sees the whole network.' },
    support: {
      role: 'Support',
      what: 'Finds a store while it is on the phone, and answers what stores ask.',
    },
    'support-two': {
      role: 'Support, a second agent',
      what: 'Answers from the same queue at the same time: of two who claim a question, one has it.',
    },
  },
  stores: { one: 'one store', other: '# stores' },
  go: (name: string) => `Sign in as ${name}`,
  failed: 'That did not work. Try again.',
}

const fr: typeof en = {
  title: 'Ouvrir une session',
  ended: 'Votre session a pris fin. Ouvrez-en une nouvelle pour continuer.',
  address: 'Adresse courriel',
  password: 'Mot de passe',
  signIn: 'Ouvrir une session',
  signingIn: 'Ouverture de la session…',
  missing: 'Entrez votre adresse courriel et votre mot de passe.',
  rejected: 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les et réessayez.',
  noAccount: 'On ne s’inscrit pas ici\u00a0: l’équipe des opérations du distributeur vous invite par un lien.',
  demo: {
    title: 'Personnes de la démonstration',
    fictional: 'Ceci est une démonstration\u00a0: ces personnes sont fictives et aucun mot de passe n’est requis.',
    kept: 'Ce que vous faites reste dans ce navigateur.',
    shared: 'Ce que vous faites est vu de quiconque l’ouvre.',
  },
  personas: {
    'store-owner': {
      role: 'Propriétaire de magasin',
      what: 'Un magasin à Kingston, qui attend sa livraison du jeudi.',
    },
    'chain-owner': { role: 'Propriétaire d’une chaîne', what: 'Plusieurs magasins, une seule session.' },
    ops: { role: 'Opérations', what: 'Publie les mises à jour et voit tout le réseau.' },
    support: {
      role: 'Soutien',
      what: 'Trouve un magasin pendant qu’il est au téléphone et répond à ses questions.',
    },
    'support-two': {
      role: 'Soutien, une deuxième personne',
      what: 'Répond à partir de la même file en même temps\u00a0: de deux qui prennent une question en charge, une seule l’obtient.',
    },
  },
  stores: { one: '# magasin', other: '# magasins' },
  go: (name: string) => `Continuer en tant que ${name}`,
  failed: 'Cela n’a pas fonctionné. Réessayez.',
}

export const SESSION_TRANSLATIONS = { en, fr }
