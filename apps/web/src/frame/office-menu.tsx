import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../api/client.js'
import { actInNone } from '../office/acting-office.js'
import { useOffice } from '../office/me.js'
import { useSay } from '../pieces/named.js'
import style from './office-menu.module.css'

/** The office in which one acts is always seen; it is changed here, and here one goes out. */
export function OfficeMenu() {
  const { t } = useTranslation()
  const say = useSay()
  const office = useOffice()
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const leave = useLeaving()
  const closeByKey = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false)
  const closeOutside = ({ currentTarget, relatedTarget }: FocusEvent) =>
    !currentTarget.contains(relatedTarget) && setOpen(false)
  return (
    <div className={style.menu} onKeyDown={closeByKey} onBlur={closeOutside}>
      <button className={style.office} aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
        {office ? `${say(office.title)} · ${say(office.bodyName)}` : t('office.choose')}
        <span aria-hidden="true"> ▾</span>
      </button>
      <ul id={list} className={style.list} hidden={!isOpen}>
        <li>
          <button onClick={leave.office}>{t('office.another')}</button>
        </li>
        <li>
          <button onClick={() => leave.everything('/api/v1/sign-out')}>{t('signIn.out')}</button>
        </li>
        <li>
          <button onClick={() => leave.everything('/api/v1/sign-out-everywhere')}>{t('signIn.everywhere')}</button>
        </li>
      </ul>
    </div>
  )
}

/** What was read in one office is not shown in another, nor after signing out. */
function useLeaving() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const forget = async (to: '/office' | '/sign-in') => {
    actInNone()
    queries.clear()
    await navigate({ to })
  }
  return {
    office: () => void forget('/office'),
    everything: (path: '/api/v1/sign-out' | '/api/v1/sign-out-everywhere') =>
      void client.POST(path).then(() => forget('/sign-in')),
  }
}
