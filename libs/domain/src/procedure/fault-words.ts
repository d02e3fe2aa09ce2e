import type { Fault, FaultCode } from './fault.js'
import type { Text } from './procedure.js'

type Said = (stage: string, other: string) => Text

const words: Readonly<Record<FaultCode, Said>> = {
  missing: () => ({
    en: 'This must be said: neither the edition nor those that it extends do.',
    ru: 'Обязательное поле: его нет ни в самой редакции, ни в тех, на которых она основана.',
  }),
  unknownParent: (_, other) => ({
    en: `It extends ${other}, which is no edition, or goes round in a circle.`,
    ru: `Основана на ${other}: такой редакции нет, либо ссылки замкнуты в круг.`,
  }),
  duplicateId: (stage) => ({ en: `The id ${stage} is given twice.`, ru: `Идентификатор ${stage} указан дважды.` }),
  unknownStage: (_, other) => ({ en: `There is no stage ${other}.`, ru: `Этапа ${other} нет.` }),
  unknownReminders: (stage) => ({
    en: `The stage ${stage} names a reminder procedure that there is not.`,
    ru: `У этапа ${stage} указан порядок напоминаний, которого нет.`,
  }),
  unknownCalendar: (_, other) => ({
    en: `There is no calendar ${other}.`,
    ru: `Календаря ${other} нет.`,
  }),
  wrongAnchor: () => ({
    en: 'From this anchor nothing can be counted here.',
    ru: 'От этого события здесь отсчитывать нельзя.',
  }),
  cycle: (stage) => ({
    en: `The stage ${stage} waits for itself, directly or through others.`,
    ru: `Этап ${stage} ожидает сам себя, напрямую или через другие этапы.`,
  }),
  unreachable: (stage) => ({
    en: `The stage ${stage} waits for what never comes.`,
    ru: `Этап ${stage} ожидает того, что никогда не наступит.`,
  }),
  nobodyAsked: (stage) => ({
    en: `At the stage ${stage} nobody is asked to act.`,
    ru: `На этапе ${stage} действовать некому.`,
  }),
  nobodyEnds: (stage) => ({
    en: `Nobody can end the stage ${stage}: time does not close it, and no act does.`,
    ru: `Этап ${stage} завершить некому: он не завершается ни по сроку, ни каким-либо действием.`,
  }),
  noSitting: () => ({
    en: 'The plenary sits at no stage: a session by these rules would never be held, and never end.',
    ru: 'Нет этапа пленарного заседания: по такому регламенту заседание не состоялось бы и не завершилось.',
  }),
  sittingNotIn: (stage) => ({
    en: `The stage ${stage} is the plenary: it sits however the session meets, and no mode leaves it out.`,
    ru: `Этап ${stage} — пленарное заседание: оно проводится при любой форме и не может быть исключено ни одной из них.`,
  }),
  dueBeforeItOpens: (stage) => ({
    en: `The stage ${stage} is due before it opens.`,
    ru: `Срок этапа ${stage} наступает раньше его начала.`,
  }),
  duePrecedes: (stage, other) => ({
    en: `The stage ${stage} is due before the stage ${other}, after which it comes.`,
    ru: `Срок этапа ${stage} наступает раньше срока этапа ${other}, за которым он следует.`,
  }),
  latestBeforeDue: (stage) => ({
    en: `The stage ${stage} is closed by time before it is due.`,
    ru: `Этап ${stage} завершается по времени раньше своего срока.`,
  }),
  pastWhenKnown: () => ({
    en: 'Counted back from an act, it is over before anybody can know it.',
    ru: 'Отсчитывается назад от действия и проходит раньше, чем становится известно.',
  }),
  mustAssumed: () => ({
    en: 'A minimum that must be kept rests on no rule that was read: it is only assumed.',
    ru: 'Обязательный минимальный срок не основан на прочитанном правиле: он лишь принят условно.',
  }),
  hoursAtClockTime: () => ({
    en: 'It is counted in hours from an instant, and yet stands at an hour of the clock.',
    ru: 'Отсчитывается в часах от момента и одновременно привязано ко времени суток.',
  }),
  levelsDoNotRise: () => ({
    en: 'The levels of the reminder procedure do not rise.',
    ru: 'Уровни напоминаний идут не по возрастанию.',
  }),
  shareOutOfReach: () => ({
    en: 'The share is more than there are: it is never reached.',
    ru: 'Доля больше целого: она недостижима.',
  }),
}

/** What is wrong with rules of procedure, in a sentence; where it lies, its pointer says. */
export const faultInWords = ({ code, stage = '', other = '' }: Fault): Text => words[code](stage, other)
