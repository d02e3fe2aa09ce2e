import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { actIn } from '../office/acting-office.js'
import { useMe } from '../office/me.js'
import { dayInWords } from '../pieces/dates.js'
import { useSay } from '../pieces/named.js'
import style from './entrance.module.css'

/** One acts in one office at a time, and says in which. */
export function ChooseOffice() {
  const { t } = useTranslation()
  const say = useSay()
  const navigate = useNavigate()
  const { offices } = useMe()
  const choose = (office: string) => {
    actIn(office)
    void navigate({ to: '/' })
  }
  return (
    <main className={style.entrance}>
      <h1>{t('office.choose')}</h1>
      <p>{offices.length === 0 ? t('office.none') : t('office.why')}</p>
      <ul>
        {offices.map(({ id, title, bodyName, standing, until }) => (
          <li key={id}>
            <Button variant="default" fullWidth justify="start" onClick={() => choose(id)}>
              {[
                say(title),
                say(bodyName),
                standing && t(`office.${standing}`),
                until && t('office.until', { day: dayInWords(until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  )
}
