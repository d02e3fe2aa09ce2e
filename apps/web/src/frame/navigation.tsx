import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import style from './navigation.module.css'

const pages = [
  { to: '/', name: 'pages.inbox', exact: true },
  { to: '/sessions', name: 'pages.sessions', exact: false },
] as const

/** Only what works, and what the office may see. */
export function Navigation() {
  const { t } = useTranslation()
  return (
    <nav className={style.navigation} aria-label={t('frame.navigation')}>
      <ul>
        {pages.map(({ to, name, exact }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact }} activeProps={{ 'aria-current': 'page' }}>
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
