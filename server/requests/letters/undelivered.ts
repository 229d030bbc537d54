import { sql } from 'kysely'

/** Of a row of `subject_request`: a letter of it will not arrive, and it was not written again. */
export const undelivered = sql<boolean>`exists (
  select from subject_letter where subject_letter.request_id = subject_request.id and failed_at is not null
    and not exists (
      select from subject_letter as other where other.request_id = subject_letter.request_id
        and other.kind = subject_letter.kind and other.failed_at is null
        and other.written_at >= subject_letter.written_at
    )
)`
