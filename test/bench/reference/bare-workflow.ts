import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow'

const { touched } = proxyLocalActivities<{ touched(): Promise<void> }>({ startToCloseTimeout: '10s' })

/** The least that reacts: a signal wakes it, it runs one activity and waits again. */
export async function bare(): Promise<void> {
  let woken = false
  setHandler(defineSignal('wake'), () => {
    woken = true
  })
  for (;;) {
    await condition(() => woken)
    woken = false
    await touched()
  }
}
