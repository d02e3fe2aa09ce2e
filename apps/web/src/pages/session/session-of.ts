import type { paths } from '../../api/openapi.generated.js'

export type Session = paths['/api/v1/sessions/{id}']['get']['responses'][200]['content']['application/json']
export type Stage = Session['stages'][number]
export type WaitingFor = Stage['gate']['waitingFor'][number]
