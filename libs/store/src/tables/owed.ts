import { column, key, optional, table } from './table.js'

/** Who owes what to whom by when. `deadline` is the whole of it, `due_*` are its first and last instant. */
export const duty = table(
  'duty',
  {
    stream: key('uuid'),
    key: key('text'),
    circle: column('uuid'),
    commission: column('uuid'),
    kind: column('text'),
    act: column('text'),
    stage: optional('text'),
    body: column('text'),
    role: column('text'),
    subject: optional('text'),
    since: column('timestamptz'),
    dueFrom: optional('timestamptz'),
    dueTo: optional('timestamptz'),
    deadline: optional('jsonb'),
    state: column('text'),
    doneAt: optional('timestamptz'),
  },
  {
    indices: [{ name: 'duty_of_holder', columns: ['commission', 'body', 'role', 'dueTo'], where: "state = 'open'" }],
    checks: [{ name: 'duty_state', expression: "state IN ('open', 'done', 'missed')" }],
  },
)

/** What holders were told. */
export const notice = table(
  'notice',
  {
    stream: key('uuid'),
    key: key('text'),
    circle: column('uuid'),
    commission: column('uuid'),
    kind: column('text'),
    body: column('text'),
    role: optional('text'),
    at: column('timestamptz'),
    subject: optional('text'),
    level: optional('text'),
  },
  { indices: [{ name: 'notice_of_body', columns: ['commission', 'body', 'at'] }] },
)
