import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { paths } from '../api/openapi.generated.js'
import { session } from '../api/reads.js'
import { Mark } from '../pieces/mark.js'
import { Moment } from '../pieces/moment.js'
import { useNames } from '../pieces/named.js'
import { inRoman } from '../pieces/roman.js'
import { Cell, Row, RowName } from '../pieces/table.js'
import { Status } from '../pieces/status.js'

type InboxAnswer = paths['/api/v1/inbox']['get']['responses'][200]['content']['application/json']
export type Duty = InboxAnswer['later'][number]

/** What to do, verb first; about what; until when; why it is this office's. */
export function DutyRow({ duty, isOverdue }: { readonly duty: Duty; readonly isOverdue: boolean }) {
  const { t } = useTranslation()
  const { say, office } = useNames()
  return (
    <Row>
      <RowName>
        {duty.kind === 'session' ? (
          <Link to="/sessions/$session" params={{ session: duty.stream }}>
            {say(duty.todo)}
          </Link>
        ) : (
          say(duty.todo)
        )}
      </RowName>
      <Cell of={t('inbox.object')}>{duty.kind === 'session' && <OfSession duty={duty} />}</Cell>
      <Cell of={t('inbox.due')}>
        <Due duty={duty} />
        {isOverdue && (
          <div>
            <Status is="late" word={t('stage.late')} />
          </div>
        )}
      </Cell>
      <Cell of={t('inbox.why')}>
        {office(duty)}
        {duty.deadline?.article && <div>{duty.deadline.article}</div>}
      </Cell>
    </Row>
  )
}

/** The session, and the stage of it in which it is owed. */
function OfSession({ duty: { stream, stage } }: { readonly duty: Duty }) {
  const { t } = useTranslation()
  const { say } = useNames()
  const { data } = useQuery(session(stream))
  if (!data) return null
  const title = data.stages.find(({ id }) => id === stage)?.title
  return (
    <>
      {t('session.ordinal', { ordinal: inRoman(data.ordinal) })}
      {title && <div>{say(title)}</div>}
    </>
  )
}

function Due({ duty: { deadline } }: { readonly duty: Duty }) {
  const { t } = useTranslation()
  const { commission } = useNames()
  if (!deadline || !commission) return <>{t('inbox.noDue')}</>
  return (
    <>
      <Moment at={deadline.to} zone={commission.seat.zone} cities={commission.cities} /> <Mark is={deadline.mark} />
    </>
  )
}
