import type { en } from './en/index.js'

type Stem<Key> = Key extends `${infer Name}_other` ? Name : never
/** The same keys in another language; of what is counted, Russian needs two forms more. */
type Told<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Told<Source[Key]>
} & Readonly<Record<`${Stem<keyof Source>}_${'few' | 'many'}`, string>>

export type Words = Told<typeof en>
