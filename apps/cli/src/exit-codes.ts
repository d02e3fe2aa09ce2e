/** What the end of a command tells a script. */
export const exitCode = { done: 0, failure: 1, usage: 2, notFound: 3, refused: 4 } as const

/** A command cannot do what was asked; the message is for the operator. */
export class CommandFault extends Error {
  override name = 'CommandFault'

  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message)
  }
}
