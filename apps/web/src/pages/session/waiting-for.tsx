import { useTranslation } from 'react-i18next'
import { inFull } from '../../pieces/dates.js'
import { useNames } from '../../pieces/named.js'
import { language } from '../../words/i18n.js'
import style from './waiting-for.module.css'
import type { Session, Stage, WaitingFor as Waiting } from './session-of.js'

/** Names first, then until when, then by which article. Never "pending". */
export function WaitingFor({ stage, session }: { readonly stage: Stage; readonly session: Session }) {
  const { t } = useTranslation()
  const { body } = useNames()
  if (stage.gate.open) return <>{stage.status === 'closed' ? '' : t('session.nothing')}</>
  const moment = (at: number) => inFull(at, session.zones.seat, session.cities, language())
  return (
    <ul className={style.waiting}>
      {gathered(stage.gate.waitingFor).map(({ key, first, bodies }) => (
        <li key={key}>
          {first.who === 'time' && t('session.time', { moment: first.due ? moment(first.due.to) : t('when.unknown') })}
          {first.who === 'engine' && t('session.nothing')}
          {bodies.length > 0 && bodies.map(body).join(', ')}
          {bodies.length > 0 &&
            first.due &&
            ` (${t('session.until', { moment: moment(first.due.to) })}, [${first.due.mark}])`}
          {first.article && ` · ${first.article}`}
        </li>
      ))}
    </ul>
  )
}

/** All who owe the same by the same moment are named together. */
function gathered(waitingFor: readonly Waiting[]) {
  const groups = Map.groupBy(waitingFor, ({ who, what, due, article }) =>
    JSON.stringify([typeof who === 'string' ? who : what, due?.to, article]),
  )
  return [...groups].map(([key, members]) => ({
    key,
    first: members[0] as Waiting,
    bodies: [...new Set(members.flatMap(({ who }) => (typeof who === 'string' ? [] : [who.body])))],
  }))
}
