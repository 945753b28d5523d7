import { useState } from 'react'
import type { Instant } from '../../../domain/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import type { Standing } from './answers.ts'
import { STORE_TEXTS } from './store-texts.ts'

type Copying = 'idle' | 'copied' | 'refused'

/** A line to show customers. It tells the network's state and nothing of the store. */
export function CustomerLine({ network, asOf }: { network: Standing['network']; asOf: Instant }) {
  const texts = useTexts(STORE_TEXTS)
  const format = useFormat()
  const [copying, setCopying] = useState<Copying>('idle')
  const line = `${texts.customerLine[network.mode](network.everywhere ? texts.toAllStores : texts.toRegion)} ${texts.asOf(format.moment(asOf))}`
  const copy = () =>
    void navigator.clipboard.writeText(line).then(
      () => setCopying('copied'),
      () => setCopying('refused'),
    )
  return (
    <Card title={texts.customers}>
      <blockquote>{line}</blockquote>
      <p>
        <small>{texts.customersNote}</small>
      </p>
      <Button quiet onClick={copy}>
        {texts.copy}
      </Button>{' '}
      <output>
        {copying === 'copied' && texts.copied}
        {copying === 'refused' && texts.copyFailed}
      </output>
    </Card>
  )
}
