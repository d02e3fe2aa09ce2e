import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { clock } from '../api/reads.js'
import { useMe } from '../office/me.js'
import { inFull } from '../pieces/dates.js'
import { useNames } from '../pieces/named.js'
import { language } from '../words/i18n.js'
import style from './rehearsal-bar.module.css'

/** In a rehearsal only, and there on every page: whose clock this is, and what comes next. */
export function RehearsalBar() {
  const { t } = useTranslation()
  const { commission: id } = useMe()
  const { commission } = useNames()
  const { data } = useQuery({ ...clock(id ?? ''), enabled: commission?.rehearsal === true })
  if (!commission || !data?.rehearsal) return null
  const moment = (at: number) => inFull(at, commission.seat.zone, commission.cities, language())
  return (
    <aside className={style.bar}>
      <strong>{t('frame.rehearsal')}</strong>
      <span>{t('frame.clock', { moment: moment(data.now) })}</span>
      {data.nextDue !== null && <span>{t('frame.nextDue', { moment: moment(data.nextDue) })}</span>}
    </aside>
  )
}
