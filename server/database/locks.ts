/**
 * Advisory locks: numbers that nothing else on the server locks, no two alike. `migrate`: of several processes one
 * migrates. `intake`: the intake's transactions wait for each other. `publish`: so do those who publish. `fill`: of two
 * processes that start at once, one fills. `retention`: one retention job runs at a time. `questions`: the same,
 * of questions that were closed for long enough. `accesses`, with a person: their accesses to stores are counted one by one.
 * `canned`: those who save canned answers wait for each other. `escalations`: those who bring
 * something before operations wait for each other, and for who ends it.
 */
export const LOCKS = {
  migrate: 7_301_968,
  intake: 7_301_969,
  publish: 7_301_970,
  fill: 7_301_971,
  retention: 7_301_972,
  questions: 7_301_973,
  accesses: 7_301_974,
  canned: 7_301_975,
  escalations: 7_301_976,
} as const
