import { useTranslation } from 'react-i18next'
import { Table } from '../../pieces/table.js'
import type { Session } from './session-of.js'
import { inTime, scaleOf } from './scale.js'
import { StageRow } from './stage-row.js'

/** One row a stage. The bars are drawn beside; the table is the truth. */
export function Timeline({ session }: { readonly session: Session }) {
  const { t } = useTranslation()
  const scale = scaleOf(session)
  const columns = (['number', 'stage', 'opens', 'due', 'state', 'waiting'] as const).map((one) => t(`session.${one}`))
  return (
    <section>
      <h2>{t('session.timeline')}</h2>
      <Table name={t('session.timeline')} columns={columns}>
        {inTime(session.stages).map((stage, index) => (
          <StageRow key={stage.id} number={index + 1} stage={stage} session={session} scale={scale} />
        ))}
      </Table>
    </section>
  )
}
