import { useTranslation } from 'react-i18next'
import type { Effect } from '../../api/acts.js'
import { Status } from '../../pieces/status.js'

interface Of {
  readonly effect: Effect
  readonly titleOf: (stage: string) => string
}

/** Minima that it breaks: they need a departure from the rules, granted first. */
export function Breaks({ effect: { minima }, titleOf }: Of) {
  const { t } = useTranslation()
  const broken = minima.filter(({ waived }) => !waived)
  if (broken.length === 0) return null
  return (
    <section>
      <h3>{t('move.breaks')}</h3>
      <ul>
        {broken.map(({ stage, moment, article }) => (
          <li key={`${stage}/${moment}`}>
            <Status is="departed" word={titleOf(stage)} /> {article}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Stays({ effect: { stays }, titleOf }: Of) {
  const { t } = useTranslation()
  if (stays.length === 0) return null
  return (
    <section>
      <h3>{t('move.stays')}</h3>
      <ul>
        {stays.map(({ stage, body, moment, because }) => (
          <li key={`${stage}/${body ?? ''}/${moment ?? ''}`}>
            {titleOf(stage)}: {t(`move.because.${because}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Sent({ effect: { sent } }: Pick<Of, 'effect'>) {
  const { t } = useTranslation()
  return sent.length === 0 ? null : <p>{t('move.sent', { count: sent.length })}</p>
}
