import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { commission } from '../api/reads.js'
import { useMe } from '../office/me.js'
import { type Language, language } from '../words/i18n.js'

/** Texts come in both languages; titles may be missing in one, and are shown in the other then. */
export type InBoth = { readonly [Key in Language]?: string | undefined }

export function useSay(): (text: InBoth | undefined) => string {
  useTranslation()
  const [first, other] = language() === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const)
  return (text) => text?.[first] ?? text?.[other] ?? ''
}

/** What the commission calls its bodies and offices. */
export function useNames() {
  const say = useSay()
  const { commission: id } = useMe()
  const { data } = useQuery({ ...commission(id ?? ''), enabled: id !== null })
  const body = (one: string): string => say(data?.bodies.find(({ id: known }) => known === one)?.name) || one
  const office = ({ body: of, role }: { readonly body: string; readonly role: string }): string =>
    say(data?.offices.find((one) => one.body === of && one.role === role)?.title) || body(of)
  return { say, body, office, commission: data }
}
