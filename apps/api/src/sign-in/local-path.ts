import { z } from 'zod'

const here = 'https://here.invalid'

/** A path of this site and nothing that a browser could take for another one. */
const isLocal = (path: string): boolean =>
  /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) && new URL(path, here).origin === here

export const localPath = z.string().max(500).refine(isLocal)
