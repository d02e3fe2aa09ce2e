import { useTranslation } from 'react-i18next'
import { useNames } from '../pieces/named.js'
import { languages, language, speak } from '../words/i18n.js'
import { OfficeMenu } from './office-menu.js'
import { ThemeSwitch } from './theme-switch.js'
import style from './top-line.module.css'

export function TopLine() {
  const { t } = useTranslation()
  const { say, commission } = useNames()
  return (
    <header className={style.top}>
      <span className={style.commission}>{commission ? say(commission.name) : t('product')}</span>
      <span className={style.settings} role="group" aria-label={t('frame.language')}>
        {languages.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language()} onClick={() => void speak(one)}>
            {one.toUpperCase()}
          </button>
        ))}
        <ThemeSwitch />
      </span>
      <OfficeMenu />
    </header>
  )
}
