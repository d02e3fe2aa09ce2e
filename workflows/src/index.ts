export { conductConsultation } from './conduct-consultation.js'
export { conductDecision } from './conduct-decision.js'
export { conductSession } from './conduct-session.js'
export { keepTime } from './keep-time.js'
