/** The agenda with its documents as one statement over the read tables, made into JSON by the server. */
export const agendaStatement = {
  name: 'agenda',
  text: `select json_build_object('id', s.id, 'form', s.form, 'status', s.status, 'items', (
      select json_agg(json_build_object('id', i.id, 'number', i.position, 'title', i.title, 'origin', i.origin,
        'proposer', i.proposer, 'status', i.status, 'documents', (
          select coalesce(json_agg(json_build_object('id', d.id, 'class', d.class, 'title', d.title,
            'versions', d.versions, 'sha256', d.sha256)), '[]')
          from document d where d.session = i.session and d.item = i.id)) order by i.position)
      from agenda_item i where i.session = s.id))::text as agenda
    from session s where s.id = $1`,
}
