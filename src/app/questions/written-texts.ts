const en = {
  tooLong: (count: string, most: string) =>
    `It has ${count} characters; at most ${most} can be sent. All of it is still here: shorten it.`,
  unseen: 'Marks that cannot be seen came along with what was pasted. They cannot be sent.',
  takeOut: 'Take out what cannot be seen',
  takenOut: 'They are taken out. What can be seen is as it was.',
}

const fr: typeof en = {
  tooLong: (count, most) =>
    `Votre texte compte ${count} caractères; on peut en envoyer au plus ${most}. Il est toujours là en entier\u00a0: raccourcissez-le.`,
  unseen: 'Des marques invisibles sont venues avec le texte collé. Elles ne peuvent pas être envoyées.',
  takeOut: 'Retirer ce qui est invisible',
  takenOut: 'Elles sont retirées. Ce qui se voit n’a pas changé.',
}

export const WRITTEN_TEXTS = { en, fr }
