import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { inbox } from '../api/reads.js'
import { PageHead } from '../pieces/page-head.js'
import { Empty } from '../pieces/states.js'
import { type Duty, DutyRow } from './duty-row.js'
import { Table } from '../pieces/table.js'

const groups = ['overdue', 'thisWeek', 'later'] as const

/** What the office owes: overdue, within a week, later. Nothing else. */
export function Inbox() {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(inbox)
  const filled = groups.filter((group) => data[group].length > 0)
  return (
    <>
      <PageHead title={t('pages.inbox')} what={t('inbox.what')} />
      {filled.length === 0 && (
        <Empty>
          {t('inbox.none')} <Link to="/sessions">{t('pages.sessions')}</Link>
        </Empty>
      )}
      {filled.map((group) => (
        <Group key={group} name={t(`inbox.${group}`)} duties={data[group]} isOverdue={group === 'overdue'} />
      ))}
    </>
  )
}

const Group = (of: { readonly name: string; readonly duties: readonly Duty[]; readonly isOverdue: boolean }) => {
  const { t } = useTranslation()
  const columns = (['todo', 'object', 'due', 'why'] as const).map((one) => t(`inbox.${one}`))
  return (
    <section>
      <h2>
        {of.name} ({of.duties.length})
      </h2>
      <Table name={of.name} columns={columns}>
        {of.duties.map((duty) => (
          <DutyRow key={`${duty.stream}/${duty.key}`} duty={duty} isOverdue={of.isOverdue} />
        ))}
      </Table>
    </section>
  )
}
