import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from '../../api/reads.js'
import { ActLink } from '../../pieces/act-link.js'
import { useNames } from '../../pieces/named.js'
import { openingInWords } from '../../pieces/opening.js'
import { PageHead } from '../../pieces/page-head.js'
import { inRoman } from '../../pieces/roman.js'
import { language } from '../../words/i18n.js'
import style from './session.module.css'
import { Facts } from './facts.js'
import { Timeline } from './timeline.js'

/** Where a session stands: its facts, and stage by stage whom it waits for. */
export function SessionPage() {
  const { t } = useTranslation()
  const { session: id } = useParams({ from: '/framed/sessions/$session' })
  const { data } = useSuspenseQuery(session(id))
  const { body } = useNames()
  const told = { t, language: language(), zone: data.zones.venue, cities: data.cities }
  const facts = [
    [t('session.opening'), openingInWords(data.opening, data.opensAt, told)],
    [
      t('session.place'),
      [data.place.room, data.place.venue, data.place.city, data.place.country].filter(Boolean).join(', '),
    ],
    [t('session.mode'), t(`mode.${data.mode}`)],
    [t('session.host'), data.host === undefined ? '' : body(data.host)],
    [t('session.rules'), data.procedure.source],
  ] as const
  return (
    <>
      <PageHead
        title={t('session.ordinal', { ordinal: inRoman(data.ordinal) })}
        what={`${t(`session.${data.form}`)} · ${t(`status.${data.status}`)}`}
      >
        <div className={style.acts}>
          <ActLink acts={data.acts} type="FirmUp" to="/sessions/$session/firm-up" session={data.id} />
          <ActLink acts={data.acts} type="MoveSession" to="/sessions/$session/move" session={data.id} />
        </div>
      </PageHead>
      <Facts facts={facts} />
      <Timeline session={data} />
    </>
  )
}
