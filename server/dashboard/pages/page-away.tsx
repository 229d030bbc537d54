import { ApiRefusal } from '../api.ts'
import { Failure } from '../parts/failure.tsx'

/** In place of a page whose code did not come: the gateway is away, or has become a newer one meanwhile. */
export function PageAway() {
  return (
    <div class="page page-wide">
      <Failure
        failure={new ApiRefusal('unreachable', 'the code of the page')}
        again={() => location.reload()}
      />
    </div>
  )
}
