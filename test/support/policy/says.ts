/** What the policy rests on: sentences on confidentiality and roles, word for word. A row names the one that it follows. */
export const says = {
  circle: "A part's circle (desk) is invisible to everyone else, secretariat and administrator included.",
  draft: 'Nobody can see that a draft exists.',
  happened: 'That some act happened is not hidden.',
  restricted: "In the commission's circle a restricted thing hides title, content and id from those not on its list.",
  distribution: 'Documents have a distribution list and an access mark that travels.',
  ceiling: "Above the installation's ceiling only cards.",
  part: 'Head, secretary, contributor of a part (contributors draft, the secretary submits, the head signs).',
  chair: "Chair, chair's office; commission's secretary, secretariat officer.",
  bodies: 'Secretary and member of working group or council; observer, press officer.',
  auditor: 'Auditor (of one circle: reads the journal, changes nothing).',
  administrator: 'Administrator (accounts, no contents).',
  oneAtATime: 'One person may hold several, acts in one at a time.',
  clears: "The chair's office clears, reorders, remarks, returns to the proposer.",
  withdraws:
    'It removes nothing of a part, a superior body or the previous plenary: only the proposer withdraws, only the plenary declines.',
  recorded: 'Acts of a sitting are facts: they are recorded as they happened.',
  approves: "The chair's office prepares and clears, the chair approves for tabling, the plenary adopts.",
  drafter: 'Drafters are the parts or the council that answer comments.',
  rights: 'Accounts hold credentials only; rights follow from terms in the commission.',
  signIn: 'Who is not signed in learns nothing of what there is.',
} as const
export type Says = (typeof says)[keyof typeof says]
