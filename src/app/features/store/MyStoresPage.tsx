import { useQuery } from '@tanstack/react-query'
import { Link, Redirect } from 'wouter'
import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Instant } from '../../../domain/instant.ts'
import { query } from '../../client/query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf, Staleness } from '../../ui/AsOf.tsx'
import { Card } from '../../ui/Card.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import type { Tone } from '../../ui/Shape.tsx'
import { Tag } from '../../ui/Tag.tsx'
import styles from './MyStoresPage.module.css'
import { toneOf, wordOfVerdict } from './outlook-words.ts'
import { STORE_TEXTS } from './store-texts.ts'
import { useSpeech } from './use-speech.ts'
import { VERDICT_TEXTS } from './verdict-texts.ts'
import { verdictWords } from './verdict-words.ts'
import { pages } from '../../pages.ts'

const MOST = 200

type MyStores = AnswerOf<Contract['listMyStores']>['stores']

/** All the stores of one sign-in, each with its verdict; who has one goes straight to it. */
export function MyStoresPage() {
  const texts = useTexts(STORE_TEXTS)
  const person = usePerson()
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(
    query('listMyStores', { query: { limit: MOST } }),
  )
  const [only, second] = data?.body.stores ?? []
  if (only !== undefined && second === undefined) {
    return <Redirect to={pages.store(only.id)} replace />
  }
  return (
    <Page title={texts.myStores}>
      <h1>{texts.myStores}</h1>
      {data === undefined && isError && (
        <Failure heading={false} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && !isError && <Loading />}
      {data && only === undefined && <p>{person?.role === 'retailer' ? texts.noStores : texts.staffOnly}</p>}
      {data && only !== undefined && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <Counts stores={data.body.stores} />
          <StoreList stores={data.body.stores} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

/** How many stores stand where. */
function Counts({ stores }: { stores: MyStores }) {
  const verdicts = useTexts(VERDICT_TEXTS)
  const format = useFormat()
  const groups = Map.groupBy(stores, ({ verdict }) => wordOfVerdict(verdict))
  return (
    <ul className={styles['counts']}>
      {[...groups].map(([word, each]) => (
        <li key={word}>
          <Tag tone={toneOf(word)}>
            {verdicts.words[word]} · {format.number(each.length)}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

function StoreList({ stores, asOf }: { stores: MyStores; asOf: Instant }) {
  const texts = useTexts(STORE_TEXTS)
  const speech = useSpeech(asOf)
  return (
    <Card title={texts.outlook} aside={<AsOf asOf={asOf} />}>
      <ul className={styles['stores']}>
        {stores.toSorted(gravestFirst).map((store) => {
          const { tone, word, sentence } = verdictWords(store.verdict, speech)
          return (
            <li key={store.id}>
              <div>
                <h2 className={styles['name']}>
                  <Link href={pages.store(store.id)}>{store.name}</Link>
                </h2>
                <p className={styles['facts']}>
                  {store.place} · {store.licence}
                </p>
              </div>
              <p>{sentence}</p>
              <Tag tone={tone}>{word}</Tag>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const GRAVEST: readonly Tone[] = ['stop', 'unknown', 'wait', 'ahead', 'sure', 'done']

/** The stores that need a look first; within a state by name. */
function gravestFirst(a: MyStores[number], b: MyStores[number]): number {
  const rank = ({ verdict }: MyStores[number]) => GRAVEST.indexOf(toneOf(wordOfVerdict(verdict)))
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
}
