import { roles } from '../database/role.js'

const { api } = roles
const seen = 'circle in (select circles_seen())'
const held = 'select from held_notice h where h.stream = notice.stream and h.key = notice.key'

/** What is held reaches nobody: whoever reads notices through the API, by whatever query, does not find it. */
export const toldSql = `
create policy held_notice_api on held_notice for select to ${api} using (${seen});
grant select on held_notice to ${api};
drop policy notice_api on notice;
create policy notice_api on notice for select to ${api} using (${seen} and not exists (${held}));
`
