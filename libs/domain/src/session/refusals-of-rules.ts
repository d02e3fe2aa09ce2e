/** Why a session does not go over to other rules, or is not copied to try them. */
export const otherRules = {
  standing: [409, 'session.standing', 'There is such a session already.', 'Такое заседание уже есть.'],
  notInPreparation: [
    409,
    'session.notInPreparation',
    'Only a session in preparation is rehearsed, before its plenary is summoned.',
    'Репетируется только заседание в стадии подготовки, пока пленарное не созвано.',
  ],
  procedureNotInForce: [
    422,
    'procedure.notInForce',
    'This edition of the rules is not in force in the commission.',
    'Эта редакция регламента в комиссии не действует.',
  ],
  procedureStageBegun: [
    409,
    'procedure.stageBegun',
    'A stage that has begun is missing in this edition, or is of another kind.',
    'Начавшегося этапа в этой редакции нет, или он иного вида.',
  ],
} as const
