import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { client, told } from '../api/client.js'
import { Problem } from '../api/problem.js'
import style from './entrance.module.css'

export function PasswordForm() {
  const { t } = useTranslation()
  const { mutate, isPending, error } = useSigningIn()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    mutate({ email: textOf(given, 'email'), password: textOf(given, 'password') })
  }
  return (
    <>
      {error && (
        <p role="alert" className={style.fault}>
          {error instanceof Problem ? error.body.title : t('state.fault')}
        </p>
      )}
      <form onSubmit={submit}>
        <TextInput name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
        <PasswordInput name="password" label={t('signIn.password')} autoComplete="current-password" required />
        <Button type="submit" loading={isPending}>
          {t('signIn.act')}
        </Button>
      </form>
    </>
  )
}

function textOf(given: FormData, name: string): string {
  const text = given.get(name)
  return typeof text === 'string' ? text : ''
}

function useSigningIn() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => told(client.POST('/api/v1/sign-in', { body })),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/' })
    },
  })
}
