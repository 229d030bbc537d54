import { useState } from 'preact/hooks'
import { ApiRefusal } from './api.ts'
import { useTurnedAway } from './turned-away.ts'

/** A form or button that asks the gateway to do something. */
export type Sending = {
  readonly busy: boolean
  readonly refusal: ApiRefusal | null
  run(work: () => Promise<void>): Promise<void>
}

export function useSending(): Sending {
  const turnedAway = useTurnedAway()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      if (error.code === 'not_signed_in') turnedAway()
      else setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, run }
}
