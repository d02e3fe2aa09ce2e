import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function ThemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const isDark = colorScheme === 'dark'
  const name = `${t('frame.theme')}: ${t(isDark ? 'frame.dark' : 'frame.light')}`
  return (
    <button type="button" aria-label={name} title={name} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
      <span aria-hidden="true">◐</span>
    </button>
  )
}
