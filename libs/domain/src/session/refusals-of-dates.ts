/** What is refused of extensions, dates fixed by hand and legal minima. */
export const ofDates = {
  dueUnknown: [
    409,
    'stage.notDated',
    'The stage has no due moment yet that could be extended.',
    'У этапа ещё нет срока, который можно было бы продлить.',
  ],
  stageOverByDates: [
    409,
    'stage.overByDates',
    'The stage is over by its dates: it goes on once the date by which it ends is fixed on a day to come.',
    'Сроки этапа прошли: он возобновится, когда дата его завершения будет установлена на предстоящий день.',
  ],
  extensionNotLater: [422, 'extension.notLater', 'The body has until then already.', 'Этот срок у органа уже есть.'],
  extensionBeyondOpening: [
    422,
    'extension.beyondOpening',
    'It would end after the plenary has opened.',
    'Продление закончилось бы после открытия пленарного заседания.',
  ],
  extensionNotAsked: [409, 'extension.notAsked', 'No extension is asked for.', 'О продлении никто не просит.'],
  dateDueBeforeItOpens: [
    422,
    'date.dueBeforeItOpens',
    'The stage would fall due before it opens.',
    'Срок этапа наступил бы раньше его начала.',
  ],
  dateLatestBeforeDue: [
    422,
    'date.latestBeforeDue',
    'The latest moment would lie before the due moment.',
    'Крайний срок наступил бы раньше срока.',
  ],
  dateBeforeStage: [
    422,
    'date.beforeStage',
    'A stage that comes first is not over by then.',
    'К этому времени не завершён предшествующий этап.',
  ],
  dateAfterStage: [
    422,
    'date.afterStage',
    'A stage that comes after falls due before that.',
    'Последующий этап должен завершиться раньше.',
  ],
  dateBeyondOpening: [
    422,
    'date.beyondOpening',
    'It prepares the plenary, and would fall after its opening.',
    'Это подготовка пленарного заседания, а дата наступила бы после его открытия.',
  ],
  dateFixedCrosses: [
    422,
    'date.fixedCrosses',
    'It would cross a date fixed by hand: release that date first, or fix it anew.',
    'Это противоречило бы дате, установленной вручную: сначала её нужно снять или установить заново.',
  ],
  dateNonWorking: [
    422,
    'date.nonWorking',
    'The rule says must, and that is no working day.',
    'Норма обязательна, а это нерабочий день.',
  ],
  dateNotFixed: [409, 'date.notFixed', 'This date is not fixed by hand.', 'Эта дата не установлена вручную.'],
  minimumUnknown: [
    422,
    'minimum.unknown',
    'The rules set no minimum here that could be departed from.',
    'Регламент не устанавливает здесь минимального срока, от которого можно отступить.',
  ],
  minimumBroken: [
    409,
    'minimum.broken',
    'A minimum that the rules set would be broken: a departure from the rules is needed.',
    'Был бы нарушен минимальный срок, установленный регламентом: нужно отступление от правил.',
  ],
} as const
