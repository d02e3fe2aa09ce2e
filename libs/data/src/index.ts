export * from './editions.js'
export * from './calendars.js'
