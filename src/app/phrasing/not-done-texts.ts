/** Why something that was sent was not done: nothing of it happened, and what was typed is still there. */
const en = {
  no_connection: 'Dockboard cannot be reached. What you typed is still here: try again.',
  too_slow: 'The answer is taking too long. What you typed is still here: try again.',
  unavailable: 'Dockboard cannot answer right now. The issue is on our side. What you typed is still here.',
  tooOften: (wait: string) => `That was tried too often from where you are. Try again ${wait}.`,
  other: 'That was not accepted. Load the page again and try once more.',
}

const fr: typeof en = {
  no_connection: 'Dockboard est injoignable. Votre saisie est toujours là\u00a0: réessayez.',
  too_slow: 'La réponse se fait trop attendre. Votre saisie est toujours là\u00a0: réessayez.',
  unavailable:
    'Dockboard ne peut pas répondre en ce moment. Le problème vient de nous. Votre saisie est toujours là.',
  tooOften: (wait: string) => `Cela a été tenté trop souvent de l’endroit où vous êtes. Réessayez ${wait}.`,
  other: 'Cela n’a pas été accepté. Rechargez la page et réessayez.',
}

export const NOT_DONE_TEXTS = { en, fr }
