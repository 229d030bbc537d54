import { createContext, type ComponentChildren } from 'preact'
import lazy, { ErrorBoundary } from 'preact-iso/lazy'
import { useCallback, useContext, useState } from 'preact/hooks'

const StepUpDialog = lazy(async () => (await import('./entering/step-up-dialog.tsx')).StepUpDialog)

/** Asks for the password again; answers whether it was given. */
type StepUp = () => Promise<boolean>

const StepUpContext = createContext<StepUp | null>(null)

/** Null where nobody is signed in. */
export function useStepUp(): StepUp | null {
  return useContext(StepUpContext)
}

export function StepUpProvider({ children }: { children: ComponentChildren }) {
  const [asked, setAsked] = useState<PromiseWithResolvers<boolean> | null>(null)
  const ask = useCallback(() => {
    const next = Promise.withResolvers<boolean>()
    setAsked(next)
    return next.promise
  }, [])
  return (
    <StepUpContext.Provider value={ask}>
      {children}
      {asked && (
        <ErrorBoundary>
          <StepUpDialog
            done={(isGiven) => {
              setAsked(null)
              asked.resolve(isGiven)
            }}
          />
        </ErrorBoundary>
      )}
    </StepUpContext.Provider>
  )
}
