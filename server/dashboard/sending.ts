import { useState } from 'preact/hooks'
import { ApiRefusal } from './api.ts'
import { useStepUp } from './step-up.tsx'
import { isTurnedAway, useTurnedAway } from './turned-away.ts'

/** A form or button that asks the gateway to do something. */
export type Sending = {
  readonly busy: boolean
  readonly refusal: ApiRefusal | null
  /** Does nothing while the work of an earlier press is under way. */
  run(work: () => Promise<void>): Promise<void>
}

/** What needs the password again asks for it, and is done then. */
export function useSending(): Sending {
  const turnedAway = useTurnedAway()
  const stepUp = useStepUp()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const run = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await work().catch(async (error: unknown) => {
        const isAsked = error instanceof ApiRefusal && error.code === 'step_up_needed' && stepUp
        if (!isAsked) throw error
        if (await stepUp()) await work()
      })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      if (isTurnedAway(error)) turnedAway()
      else setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, run }
}
