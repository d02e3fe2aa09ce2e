import { refusals } from '@plenary/domain'

export const refuse = refusals({
  unknown: [
    404,
    'backup.unknown',
    'There is no finished backup in this folder: it has no manifest.',
    'В этой папке нет законченной резервной копии: в ней нет описи.',
  ],
  folderTaken: [
    409,
    'backup.folderTaken',
    'A backup is taken into a new folder or an empty one.',
    'Резервная копия делается в новую или пустую папку.',
  ],
  manifestDamaged: [
    422,
    'backup.manifestDamaged',
    'The manifest is not the one that was written with the backup.',
    'Опись не та, что была записана вместе с резервной копией.',
  ],
  fileMissing: [422, 'backup.fileMissing', 'A file of the backup is missing.', 'Нет одного из файлов копии.'],
  fileDamaged: [
    422,
    'backup.fileDamaged',
    'A file of the backup is not the one that was written.',
    'Один из файлов копии не тот, что был записан.',
  ],
  notProven: [
    422,
    'backup.notProven',
    'What the backup holds does not follow from its journal, or the journal not from its heads.',
    'Содержимое копии не следует из её журнала либо журнал не следует из её отметок.',
  ],
  otherRelease: [
    409,
    'backup.otherRelease',
    'The backup is of another release: restore it with that one, then migrate.',
    'Копия сделана другим выпуском: восстановите её тем же выпуском, затем обновите базу.',
  ],
  databaseInUse: [
    409,
    'database.inUse',
    'A backup is restored into an empty database only.',
    'Резервная копия восстанавливается только в пустую базу.',
  ],
})
