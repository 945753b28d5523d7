import { disruption, inLanguage, storeName, storePath } from '../drive.ts'
import { button, content, link, pageStands, storeStands } from './places.ts'
import type { Task } from './task.ts'

/** Tasks in French: one path through the public pages, and one task of an owner. */
export const FRENCH_TASKS: readonly Task[] = [
  {
    name: 'In French: go from the status to the incident and the history',
    keys: 18,
    persona: null,
    path: inLanguage('fr', '/'),
    stands: pageStands,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Aller au contenu'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, 'L’incident au complet'))
      await hand.press('Enter', { focus: content(page), title: disruption.title.fr })
      await hand.to(link(page, 'Historique'))
      const show = button(page, 'Afficher ce jour')
      await hand.press('Enter', { focus: content(page), title: 'Historique', shows: show })
      await hand.to(show)
      await hand.press('Enter', { focus: content(page), title: 'État du réseau le lundi 8 août' })
    },
  },
  {
    name: 'In French: acknowledge an update, and open the card for customers',
    keys: 28,
    persona: 'store-owner',
    path: inLanguage('fr', storePath('inQueue')),
    stands: storeStands,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Aller au contenu'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(button(page, /^Confirmer la lecture/).first())
      const done = page.getByText(/Lecture confirmée ·/)
      await hand.press('Enter', { focus: page.locator(':focus', { has: done }), shows: done })
      await hand.to(link(page, 'Une affiche à montrer ou à imprimer'))
      await hand.press('Enter', { focus: content(page), title: 'Une affiche pour vos clients' })
      await hand.to(link(page, 'Retour au magasin'))
      await hand.press('Enter', { focus: content(page), title: storeName('inQueue') })
    },
  },
]
