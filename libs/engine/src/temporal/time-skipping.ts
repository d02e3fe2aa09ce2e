/**
 * Settings with which the server skips time and timers fire at their instant, for the tests that prove how real timers
 * wake. The last one lets a run continue as new at once: while it waits nothing is in flight, and the skipping would
 * jump to the end.
 */
export const timeSkipping: Record<string, string> = {
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  'history.timerProcessorMaxTimeShift': '"10ms"',
  'history.timerProcessorPollBackoffInterval': '"10ms"',
  'history.timerProcessorMaxPollRPS': '1000',
  'history.timerProcessorMaxPollHostRPS': '2000',
  'history.workflowIdReuseMinimalInterval': '"0s"',
}
