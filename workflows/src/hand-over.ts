import { workflowInfo } from '@temporalio/workflow'

/** A thousand events replay in a moment and are rarely reached; handing over oftener buys little. */
const longHistory = 1000
/** What a worker without the history in its cache has to fetch and replay stays below 100 kB. */
const largeHistory = 80_000

/** Whether a new run should go on from here: nothing is handed over but the stream's name, the new run looks. */
export const shouldHandOver = (): boolean => {
  const { continueAsNewSuggested, historyLength, historySize } = workflowInfo()
  return continueAsNewSuggested || historyLength > longHistory || historySize > largeHistory
}
