import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { waysIn } from '../api/reads.js'
import style from './entrance.module.css'
import { PasswordForm } from './password-form.js'

export function SignIn() {
  const { t } = useTranslation()
  const { password, provider } = useSuspenseQuery(waysIn).data
  return (
    <main className={style.entrance}>
      <h1>{t('signIn.title')}</h1>
      <p>{password || provider ? t('signIn.what') : t('signIn.none')}</p>
      {password && <PasswordForm />}
      {provider && (
        <p>
          <a href="/api/v1/sign-in/oidc">{t('signIn.provider')}</a>
        </p>
      )}
    </main>
  )
}
