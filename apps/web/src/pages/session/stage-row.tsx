import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../pieces/mark.js'
import { Moment } from '../../pieces/moment.js'
import { useSay } from '../../pieces/named.js'
import { Cell, Row, RowName } from '../../pieces/table.js'
import { type Standing, Status } from '../../pieces/status.js'
import { TextButton } from '../../pieces/text-button.js'
import { barOf, type Scale } from './scale.js'
import type { Session, Stage } from './session-of.js'
import { StageDetails } from './stage-details.js'
import style from './stage-row.module.css'
import { WaitingFor } from './waiting-for.js'

interface Row {
  readonly number: number
  readonly stage: Stage
  readonly session: Session
  readonly scale: Scale
}

export function StageRow({ number, stage, session, scale }: Row) {
  const { t } = useTranslation()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  return (
    <>
      <Row>
        <Cell of={t('session.number')}>{number}</Cell>
        <RowName>
          {say(stage.title)}
          {stage.article && <div className={style.article}>{stage.article}</div>}
          <Bar stage={stage} scale={scale} />
        </RowName>
        <Cell of={t('session.opens')}>
          <Opens stage={stage} session={session} />
        </Cell>
        <Cell of={t('session.due')}>
          <Due stage={stage} session={session} />
        </Cell>
        <Cell of={t('session.state')}>
          <Status is={standings[stage.status]} word={t(`stage.${stage.status}`)} />
        </Cell>
        <Cell of={t('session.waiting')}>
          <WaitingFor stage={stage} session={session} />
          <Why about={say(stage.title)} isOpen={isOpen} details={details} toggle={() => setOpen(!isOpen)} />
        </Cell>
      </Row>
      <tr id={details} hidden={!isOpen} role="row">
        <td colSpan={6} role="cell">
          {isOpen && <StageDetails session={session.id} stage={stage.id} />}
        </td>
      </tr>
    </>
  )
}

interface Asking {
  readonly about: string
  readonly isOpen: boolean
  readonly details: string
  readonly toggle: () => void
}
function Why({ about, isOpen, details, toggle }: Asking) {
  const { t } = useTranslation()
  const name = `${t('session.why')}: ${about}`
  return (
    <TextButton aria-expanded={isOpen} aria-controls={details} aria-label={name} onClick={toggle}>
      {t('session.why')}
    </TextButton>
  )
}

const standings: Readonly<Record<Stage['status'], Standing>> = { waiting: 'waiting', open: 'open', closed: 'done' }

type OfStage = Pick<Row, 'stage' | 'session'>
function Opens({ stage: { openedAt, opens }, session: { zones, cities } }: OfStage) {
  const at = openedAt ?? opens?.from
  return at === undefined ? null : <Moment at={at} zone={zones.seat} cities={cities} />
}

function Due({ stage: { due }, session: { zones, cities } }: OfStage) {
  if (!due) return null
  return (
    <>
      <Moment at={due.to} zone={zones.seat} cities={cities} /> <Mark is={due.mark} />
    </>
  )
}

/** Decoration: what it shows stands in the row. */
function Bar({ stage, scale }: { readonly stage: Stage; readonly scale: Scale }) {
  const bar = barOf(scale, stage)
  if (!bar) return null
  return (
    <svg className={style.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={style[stage.status]} x={bar.start * 100} y={1} width={bar.length * 100} height={6} />
    </svg>
  )
}
