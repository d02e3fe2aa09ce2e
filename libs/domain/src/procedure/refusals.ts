import { refusals } from '../refusal.js'

export const refuse = refusals({
  unknown: [404, 'procedure.unknown', 'There is no such edition of the rules.', 'Такой редакции регламента нет.'],
  /** `faults` lists them all. */
  faulty: [
    422,
    'procedure.faulty',
    'By these rules no session can be conducted.',
    'По такому регламенту заседание провести нельзя.',
  ],
  rootOnly: [
    422,
    'procedure.rootOnly',
    'These rules have no stages: they are there for others to extend.',
    'В этом регламенте нет этапов: он служит основой для других.',
  ],
  withoutSession: [
    422,
    'procedure.withoutSession',
    'These rules decide on a text in writing: no session is held by them.',
    'По этому регламенту решают о тексте письменно: заседаний по нему не бывает.',
  ],
  notInEdition: [
    422,
    'rule.notInEdition',
    'This edition of the rules has no such rule.',
    'В этой редакции регламента такого правила нет.',
  ],
  conditionUnknown: [
    422,
    'rule.conditionUnknown',
    'The rule knows no such condition.',
    'Такого условия правило не знает.',
  ],
  silenceTooShort: [
    422,
    'rule.silenceTooShort',
    'The silence is shorter than the rules allow.',
    'Срок молчаливого согласия короче, чем допускает регламент.',
  ],
  silenceUnauthorised: [
    422,
    'rule.silenceUnauthorised',
    'The silence ends after the standing authorisation has expired.',
    'Срок молчаливого согласия истекает позже постоянного полномочия.',
  ],
})
