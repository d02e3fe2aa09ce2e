import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../api/reads.js'
import { actingOffice } from './acting-office.js'

export const useMe = () => useSuspenseQuery(me).data

/** The office in which this window acts, as it is held today. */
export function useOffice() {
  const { offices } = useMe()
  return offices.find(({ id }) => id === actingOffice())
}
