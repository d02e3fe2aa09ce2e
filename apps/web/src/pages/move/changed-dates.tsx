import { useTranslation } from 'react-i18next'
import type { Effect } from '../../api/acts.js'
import { betweenDays, inBrief } from '../../pieces/dates.js'
import { Cell, Row, RowName, Table } from '../../pieces/table.js'
import type { Session } from '../session/session-of.js'

type Span = Effect['dates'][number]['was']
interface Changed {
  readonly dates: Effect['dates']
  readonly session: Session
  readonly titleOf: (stage: string) => string
}

/** Each date that changes: as it was, as it would be. */
export function ChangedDates({ dates, session, titleOf }: Changed) {
  const { t } = useTranslation()
  if (dates.length === 0) return <p>{t('move.noDates')}</p>
  const zone = session.zones.seat
  const told = (span: Span) =>
    span ? (span.from === span.to ? inBrief(span.from, zone) : betweenDays(span.from, span.to, zone)) : ''
  return (
    <section>
      <h3>{t('move.changes', { count: dates.length })}</h3>
      <Table
        name={t('move.changes', { count: dates.length })}
        columns={[t('session.stage'), t('move.moment'), t('move.was'), t('move.is')]}
      >
        {inTime(dates).map(({ stage, body, moment, was, is }) => (
          <Row key={`${stage}/${body ?? ''}/${moment}`}>
            <RowName>{titleOf(stage)}</RowName>
            <Cell of={t('move.moment')}>{t(`move.moments.${moment}`)}</Cell>
            <Cell of={t('move.was')}>{told(was)}</Cell>
            <Cell of={t('move.is')}>{told(is)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  )
}

/** As they would come. */
const inTime = (dates: Effect['dates']): Effect['dates'] => dates.toSorted((a, b) => beginOf(a) - beginOf(b))
const beginOf = ({ was, is }: Effect['dates'][number]): number => (is ?? was)?.from ?? Infinity
