/**
 * What each role may do. The application changes truth only through the door's function, which runs as its owner:
 * so neither role may write a stream, a journal entry or a row by itself. The engine sees no content and no token.
 */
export const grantsSql = `
revoke update, delete, truncate on journal from plenary_owner;

grant select on circle, stream, journal, edition, clock, account, incident, duty, notice,
  commission, session, agenda_item, document, consultation, decision, clause, assignment
  to plenary_api, plenary_engine;

grant select on content, receipt, token to plenary_api;
grant insert on edition, account, token to plenary_api;
grant update (email, language, disabled_at) on account to plenary_api;
grant update (revoked_at) on token to plenary_api;

grant select, insert, update, delete on outbox to plenary_engine;
grant insert, update on clock, incident to plenary_engine;
grant insert on clock to plenary_api;
`
