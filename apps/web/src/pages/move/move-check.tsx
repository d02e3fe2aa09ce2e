import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../api/acts.js'
import { Problem } from '../../api/problem.js'
import style from '../../forms/form.module.css'
import { useSay } from '../../pieces/named.js'
import type { Session } from '../session/session-of.js'
import type { DateAct } from './move-fields.js'
import { ChangedDates } from './changed-dates.js'
import { Breaks, Sent, Stays } from './other-effects.js'

interface Check {
  readonly act: DateAct
  readonly session: Session
  readonly preview: Preview
  readonly refusal: Error | null
  readonly isPending: boolean
  readonly change: () => void
  readonly confirm: () => void
}

/** What it would change, what stays, what it breaks, what went out already: looked at before anybody else sees it. */
export function MoveCheck({ act, session, preview, refusal, isPending, change, confirm }: Check) {
  const { t } = useTranslation()
  const say = useSay()
  const titleOf = (stage: string) => say(session.stages.find(({ id }) => id === stage)?.title) || stage
  const { effect, notices } = preview
  return (
    <>
      <h2>{t('move.checking')}</h2>
      {effect ? (
        <>
          <ChangedDates dates={effect.dates} session={session} titleOf={titleOf} />
          <Breaks effect={effect} titleOf={titleOf} />
          <Stays effect={effect} titleOf={titleOf} />
          <Sent effect={effect} />
        </>
      ) : (
        <p>{t('move.nothing')}</p>
      )}
      <p>{t('move.told', { count: notices.length })}</p>
      {refusal && <p role="alert">{refusal instanceof Problem ? refusal.body.title : t('state.fault')}</p>}
      <div className={style.buttons}>
        <Button onClick={confirm} loading={isPending}>
          {t(`move.acts.${act}`)}
        </Button>
        <Button variant="default" onClick={change}>
          {t('form.change')}
        </Button>
      </div>
    </>
  )
}
