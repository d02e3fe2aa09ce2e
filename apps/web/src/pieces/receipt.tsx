import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recorded } from '../api/acts.js'
import { language } from '../words/i18n.js'
import { type Cities, inFull } from './dates.js'
import style from './receipt.module.css'
import { TextButton } from './text-button.js'

interface About {
  readonly id: string
  readonly zones: { readonly seat: string }
  readonly cities: Cities
}

/** Number, the server's time, and what was recorded: to be kept, and printed. */
export function Receipt({
  recorded: { version, events },
  session,
}: {
  readonly recorded: Recorded
  readonly session: About
}) {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  const at = events.flatMap(({ at: one }) => (typeof one === 'number' ? [one] : []))[0]
  return (
    <section className={style.receipt} role="status" tabIndex={-1} ref={place}>
      <h2>{t('receipt.title')}</h2>
      <p>{t('receipt.number', { number: `${session.id.slice(0, 8)}/${String(version)}` })}</p>
      {at !== undefined && (
        <p>{t('receipt.at', { moment: inFull(at, session.zones.seat, session.cities, language()) })}</p>
      )}
      <TextButton onClick={() => print()}>{t('receipt.print')}</TextButton>
    </section>
  )
}
