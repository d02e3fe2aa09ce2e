import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessions } from '../api/reads.js'
import { useMe } from '../office/me.js'
import { useNames } from '../pieces/named.js'
import { openingInWords } from '../pieces/opening.js'
import { PageHead } from '../pieces/page-head.js'
import { inRoman } from '../pieces/roman.js'
import { Empty } from '../pieces/states.js'
import { Cell, Row, RowName, Table } from '../pieces/table.js'
import { language } from '../words/i18n.js'

export function Sessions() {
  const { t } = useTranslation()
  const { commission: id } = useMe()
  const { commission } = useNames()
  const { data } = useSuspenseQuery(sessions(id ?? ''))
  const columns = (['ordinal', 'opening', 'place', 'status'] as const).map((one) => t(`sessions.${one}`))
  const told = { t, language: language(), zone: commission?.seat.zone ?? 'UTC', cities: commission?.cities ?? {} }
  return (
    <>
      <PageHead title={t('pages.sessions')} what={t('sessions.what')} />
      {data.items.length === 0 && <Empty>{t('sessions.none')}</Empty>}
      {data.items.length > 0 && (
        <Table name={t('pages.sessions')} columns={columns}>
          {data.items.map(({ id: session, ordinal, opening, place, status }) => (
            <Row key={session}>
              <RowName>
                <Link to="/sessions/$session" params={{ session }}>
                  {t('session.ordinal', { ordinal: inRoman(ordinal) })}
                </Link>
              </RowName>
              <Cell of={t('sessions.opening')}>{openingInWords(opening, null, told)}</Cell>
              <Cell of={t('sessions.place')}>{[place.city, place.country].filter(Boolean).join(', ')}</Cell>
              <Cell of={t('sessions.status')}>{t(`status.${status}`)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  )
}
