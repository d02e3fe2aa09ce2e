import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
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
  const leave = useLeaving()
  return (
    <Menu position="bottom-end" trapFocus>
      <Menu.Target>
        <button type="button" className={style.office}>
          {office ? `${say(office.title)} · ${say(office.bodyName)}` : t('office.choose')}
          <span aria-hidden="true"> ▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={leave.office}>{t('office.another')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => leave.everything('/api/v1/sign-out')}>{t('signIn.out')}</Menu.Item>
        <Menu.Item onClick={() => leave.everything('/api/v1/sign-out-everywhere')}>{t('signIn.everywhere')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
