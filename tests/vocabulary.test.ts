import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Retired words, in identifiers and file names, with the words of docs/glossary.md that replace them. */
const RETIRED: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\b[sS]tanding\w*|\w+Standing\w*/, 'store status, current facts'],
  [/(?<!Indeed)\b\w*[dD]eeds?(?![a-z])\w*/, 'action'],
  [/\b[mM]atter(?=[A-Z_])\w*|[a-z]Matters?(?![a-z])\w*|\bmatters_\w*/, 'escalation'],
  [/\b[kK]ept_?[aA]nswers?\w*/, 'idempotent response, persisted queries'],
  [/\b(?:add|create|revoke)Machines?\b|\bmachinePermit\b/, 'API client'],
  [/(?<!at a )\b[gG]lances?(?![a-z])\w*|[a-z]Glance\w*|GLANCE/, 'store summary'],
  [/\bdoubt(?=\??: |,? } | (?:===|!==))/, 'risk'],
  [
    /\b(?:get|Plan|Topic|Question|Support|OnThe|Incident(?:On)?)Desk\b|\bDesk(?:Incident|Measure|Update|View|Of)\b|\bdeskFor\b|operations\/desk/,
    'operations repository, overview, console',
  ],
  [/\bforceAt\b|\bMeasureInForce\b|\bin_force\b|\bnot_yet\b/, 'measure state: upcoming, active, ended'],
  [
    /\b[fF]eed(?:s|Of|Role|Batch|Known|Refusal|Additions|Result|Decision)?\b(?<!parser\.feed)|\b(?:decide|read|open|order)Feed\b|\b[fF]ed(?:[A-Z]\w*|_\w+)\b/,
    'order event intake',
  ],
  [/\b\w*[rR]unOff\w*|\brun_off\b/, 'clearance'],
  [/\b(?:courseOf|Stretch)\b|\bstretches(?= (?:of|that|\w+:))/, 'dispatch simulation, period'],
  [/\b(?:nextBoundary|wakeAtBoundaries|[tT]eller)\b/, 'next transition, change publisher'],
  [
    /\b(?:\w*(?:[sS]igned|[oO]wn|[mM]any|[cC]onfirm(?:ed)?|[fF]urther|[rR]ecord(?:ed)?)_?[lL]ooks?|afterLook|look-unconfirmed)\b/,
    'access',
  ],
  [
    /\b(?:[pP]ostings?|POSTING|[a-z]\w*Posting|Posted(?:Measure|Update|Plan|Incident)|PostForm|POST_TEXTS|nothing_posted)\b|operations\/post\b/,
    'publish request, draft',
  ],
  [
    /\b(?:inLine|in_line|lineUp|turnOf|rangeInLine|waiting_?[lL]ines?|WaitingLine|getLine|LineKeys|place_in_line|WaitingPlaces|StoreInLine)\b/,
    'delivery queue, queue position',
  ],
  [
    /\b(?:[a-z]\w*Faults?|Fault(?:View|Kind|List)?|[a-z]\w*Complaints?|[cC]omplaint(?:sOf|Of|At)|COMPLAINTS)\b(?<!pageComplaints)/,
    'validation issue, field error',
  ],
  [
    /\b(?:Refusal|refusalOf|IntakeRefusal|[a-z]\w*Refused|OpenVariables?|Absence)\b/,
    'API problem, rejection, unresolved placeholder',
  ],
  [
    /\b(?:AskError|AnswerTo|AnswerOf|AttemptKey|useAttemptKey|useAnswer|useKeptText|keepInTab|readKept|askTogether|askEarly|FirstAnswers|\w*ReadyAnswers?|createRenewal|DraftInHand|HeardEvent)\b/,
    'request, response, initial data, cached response, form draft',
  ],
  [/\b(?:[A-Z_]+_TEXTS|useTexts)\b|-texts\.ts/, 'translations'],
  [/\b(?:useSpeech|useVoice|voiceIn|Speech|Voice)\b/, 'phrasing'],
  [/\b\w*[vV]erdict\w*|VERDICT/, 'headline'],
  [/\bforgottenAt\b|\bPressing(?:List|Item)\b/, 'stale, needs attention'],
  [/\b(?:OnlyRead|WhenNear|WindowedTable|GrowingList)\b/, 'the usual name of the primitive'],
  [/\b(?:\w+Told|told(?=[A-Z])\w+)\b|\btold_\w+/, 'audience, receipt, reported, informed'],
  [/\bshownAt\b|\bnot_?[sS]hown\b/, 'viewed'],
  [/\b(?:operatorId|operator_id|newOperator)\b/, 'company'],
  [/\b(?:headline|outlook|customer|value|asked|place)Words\b/, 'text, translations'],
  [/\bsetSaid\b|FocusOnSaid/, 'announcement'],
  [/\bKept(?=[A-Z])\w+|\bkept(?:Facts|Secret|Name|Topic|Kind)\b/, 'stored, cached, persisted'],
]

const FILES = globSync(['{src,mocks,server,tests}/**/*.{ts,tsx,sql,css}', 'docs/*.md', '*.md'], { cwd: ROOT })
  .filter((path) => !path.endsWith('vocabulary.test.ts'))
  .toSorted()

/** English words that contain a retired word. */
const INNOCENT = /\b(?:indeed|understanding|outstanding|longstanding)\b/gi

test.each(RETIRED)('%s is not used: %s', (word) => {
  const found = FILES.flatMap((path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').replaceAll(INNOCENT, '').split('\n')
    const guilty = lines.findIndex((line) => word.test(line))
    return [
      ...(word.test(path) ? [path] : []),
      ...(guilty === -1 ? [] : [`${path}:${guilty + 1}: ${lines[guilty]?.trim().slice(0, 100) ?? ''}`]),
    ]
  })
  expect(FILES.length).toBeGreaterThan(1_000)
  expect(found).toEqual([])
})
