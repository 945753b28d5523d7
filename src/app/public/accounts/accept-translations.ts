const en = {
  title: 'Accept your invitation',
  what: 'Choose your name and your password. If you have an account already, give its password: your new stores are added to it.',
  noCode: 'This page opens with the link that you were given. Open that link again, or ask for a new one.',
  name: 'Your name',
  password: 'Password',
  hint: 'At least 12 characters. A few words that mean something only to you are best.',
  accept: 'Accept and sign in',
  accepting: 'One moment…',
  noName: 'Enter your name.',
  short: 'It takes at least 12 characters.',
  long: 'It takes at most 128 characters.',
  wrong: 'Your address has an account already, with another password. Enter that one.',
  signIn: 'Sign in',
}

const fr: typeof en = {
  title: 'Accepter votre invitation',
  what: 'Choisissez votre nom et votre mot de passe. Si vous avez déjà un compte, donnez son mot de passe\u00a0: vos nouveaux magasins y seront ajoutés.',
  noCode: 'Cette page s’ouvre par le lien que vous avez reçu. Ouvrez-le de nouveau ou demandez-en un autre.',
  name: 'Votre nom',
  password: 'Mot de passe',
  hint: 'Au moins 12 caractères. Quelques mots qui n’ont de sens que pour vous sont le meilleur choix.',
  accept: 'Accepter et ouvrir une session',
  accepting: 'Un instant…',
  noName: 'Entrez votre nom.',
  short: 'Il faut au moins 12 caractères.',
  long: 'Il faut au plus 128 caractères.',
  wrong: 'Votre adresse a déjà un compte, avec un autre mot de passe. Entrez celui-là.',
  signIn: 'Ouvrir une session',
}

export const ACCEPT_TRANSLATIONS = { en, fr }
