/** A reader that has seen enough (`| head`) closes the pipe: nothing is wrong, and there is nobody to tell. */
export function whileRead(stream: NodeJS.WritableStream, leave: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    leave()
  })
}

/** What a command says: data on stdout, everything about the doing on stderr. */
export interface Output {
  /** A line about what is being done. */
  say: (line: string) => void
  /** The result: the lines for a reader or, asked with --json, the value for a program. */
  give: (lines: string[], value: object) => void
}

export function output(json: boolean): Output {
  return {
    say: (line) => void process.stderr.write(`${line}\n`),
    give: (lines, value) => void process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`),
  }
}
