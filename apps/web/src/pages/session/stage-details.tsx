import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { explanation, plan } from '../../api/reads.js'
import { dayInWords } from '../../pieces/dates.js'
import { Mark } from '../../pieces/mark.js'
import { useSay } from '../../pieces/named.js'
import { Loading } from '../../pieces/states.js'
import style from './stage-details.module.css'

/** Why a stage stands where it does, and from which rule each of its dates is reckoned. */
export function StageDetails({ session, stage }: { readonly session: string; readonly stage: string }) {
  const { t } = useTranslation()
  const say = useSay()
  const why = useQuery(explanation(session, stage)).data
  const moments = useQuery(plan(session)).data?.stages.find(({ id }) => id === stage)?.moments
  if (!why || !moments) return <Loading />
  return (
    <div className={style.details}>
      <section>
        <h3>{t('session.because')}</h3>
        <p>{say(why.says)}</p>
        <ul>
          {why.because.map(({ says }, index) => (
            <li key={index}>{say(says)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('session.dates')}</h3>
        <dl>
          {moments.map(({ derivation, mark, article, ...one }) => (
            <div key={`${one.moment}/${one.body ?? ''}`}>
              <dt>{t(`session.moment.${one.moment}`)}</dt>
              <dd>
                {dateOf(one)} — {derivation} <Mark is={mark} />
                {article && ` · ${article}`}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

interface Dated {
  readonly date?: string | null | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly at: string | null
}
/** The day and its hour; or the first and the last day that it may turn out to be. */
const dateOf = ({ date, from, to, at }: Dated): string =>
  [date ? dayInWords(date) : [from, to].flatMap((day) => (day ? dayInWords(day) : [])).join('–'), at]
    .filter(Boolean)
    .join(' ')
