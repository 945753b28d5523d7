const en = {
  orderDay: (order: string, delivery: string) => `orders ${order}, deliveries ${delivery}`,
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  otherStores: 'My other stores',
  print: 'Print this page',
  store: 'Store',
  myStores: 'My stores',
}

const fr: typeof en = {
  orderDay: (order, delivery) => `commandes le ${order}, livraisons le ${delivery}`,
  weekdays: {
    mon: 'lundi',
    tue: 'mardi',
    wed: 'mercredi',
    thu: 'jeudi',
    fri: 'vendredi',
    sat: 'samedi',
    sun: 'dimanche',
  },
  otherStores: 'Mes autres magasins',
  print: 'Imprimer cette page',
  store: 'Magasin',
  myStores: 'Mes magasins',
}

/** Texts around the board, in the first load, unlike those below it. */
export const PAGE_TRANSLATIONS = { en, fr }
