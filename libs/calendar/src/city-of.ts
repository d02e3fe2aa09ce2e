import { own, type Text, type Zone } from '@plenary/domain'
import cities from './cities.json' with { type: 'json' }

const last = (zone: Zone): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** The city by which the clocks of a zone are told: by CLDR, else as the zone is called. */
export const cityOf = (zone: Zone): Text => own<Text>(cities, zone) ?? { en: last(zone), ru: last(zone) }
