import { sql } from 'kysely'

/** Of a row of `subject_request`: a letter of it will not arrive, and no later one of its kind was written. */
export const undelivered = sql<boolean>`exists (
  select from subject_letter where subject_letter.request_id = subject_request.id and failed_at is not null
    and not exists (
      select from subject_letter as later where later.request_id = subject_letter.request_id
        and later.kind = subject_letter.kind and later.written_at > subject_letter.written_at
    )
)`
