/** Types of the messages in one direction of PostgreSQL's protocol, in whatever pieces they come. */
export class MessageTypes {
  private rest: Buffer = Buffer.alloc(0)

  /** `untyped`: the first message, a client's, has a length and no type. */
  constructor(private untyped: boolean) {}

  read(chunk: Buffer): string[] {
    this.rest = Buffer.concat([this.rest, chunk])
    const types: string[] = []
    for (;;) {
      const head = this.untyped ? 0 : 1
      if (this.rest.length < head + 4) return types
      const end = head + this.rest.readUInt32BE(head)
      if (this.rest.length < end) return types
      if (!this.untyped) types.push(this.rest.toString('latin1', 0, 1))
      this.untyped = false
      this.rest = this.rest.subarray(end)
    }
  }
}
