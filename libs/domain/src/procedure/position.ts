const said = [
  'consent',
  'consentWithReservation',
  'abstain',
  'notInterested',
  'notParticipating',
  'objection',
  'moreTime',
] as const

/** What a part says to a text, at a sitting or by letter; `silent`: its position was not presented. */
export const positions = [...said, 'silent'] as const
export type Position = (typeof positions)[number]

/** In a reply to a tour a part may also consent with comments, or propose an amendment. */
export const replyPositions = [...said, 'consentWithComments', 'amendment'] as const
export type ReplyPosition = (typeof replyPositions)[number]
