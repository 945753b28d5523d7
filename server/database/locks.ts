/**
 * Advisory locks: numbers that nothing else on the server locks, no two alike. `migrate`: of several processes one
 * migrates. `feed`: the feed's transactions wait for each other. `publish`: so do those who publish. `fill`: of two
 * processes that start at once, one fills. `prune`: one at a time throws away what nobody needs. `matters`:
 * those who bring something before operations wait for each other, and for who ends it.
 */
export const LOCKS = {
  migrate: 7_301_968,
  feed: 7_301_969,
  publish: 7_301_970,
  fill: 7_301_971,
  prune: 7_301_972,
  matters: 7_301_973,
} as const
