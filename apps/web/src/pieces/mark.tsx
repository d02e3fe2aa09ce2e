import { useTranslation } from 'react-i18next'

/** How sure a date or a rule is: a letter, and what it stands for. */
export function Mark({ is }: { readonly is: 'V' | 'O' | 'K' | 'A' }) {
  const { t } = useTranslation()
  return (
    <>
      [<abbr title={t(`mark.${is}`)}>{is}</abbr>]
    </>
  )
}
