import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { StaffLanguage } from '../../src/language.ts'
import type { NoticeDocument } from '../../src/notice-document.ts'
import type { Outcome } from '../../src/privacy-notice-view.ts'
import type { Controller, Statement } from '../../src/processing.ts'

type Fixed<T> = ColumnType<T, T, never>

/** One row at most: who is responsible for everything here. */
export interface ControllerTable {
  id: ColumnType<number, undefined, never>
  details: JSONColumnType<Controller>
  changed_at: Date
  changed_by: string | null
}

/** What is said of a register, until it is published and after. */
export interface RegisterStatementTable {
  register_id: Fixed<number>
  /** Names the notice in its address; public. */
  key: Fixed<string>
  content: JSONColumnType<Statement>
  revision: number
  changed_at: Date
  changed_by: string | null
}

/** That somebody wants what is said and done to be published. */
export interface NoticeProposalTable {
  id: Generated<number>
  register_id: Fixed<number>
  /** Of all documents as they were then: what is agreed to is these. */
  sha256: Fixed<string>
  proposed_at: Fixed<Date>
  proposed_by: Fixed<string>
  /** Null while it waits. */
  outcome: ColumnType<Outcome | null, undefined, Outcome>
  note: ColumnType<string | null, undefined, string | null>
  decided_at: ColumnType<Date | null, undefined, Date>
  decided_by: ColumnType<string | null, undefined, string>
}

/** Append-only: triggers refuse update and delete. */
export interface PrivacyNoticeTable {
  register_id: Fixed<number>
  version: Fixed<number>
  language: Fixed<StaffLanguage>
  /** Of `content`, as it is served as JSON. */
  sha256: Fixed<string>
  content: JSONColumnType<NoticeDocument, string, never>
  published_at: Fixed<Date>
  proposal_id: Fixed<number>
}

/** A cookie policy as a version of it was first read. */
export interface CookiePolicyTable {
  site_id: Fixed<number>
  version: Fixed<number>
  language: Fixed<StaffLanguage>
  /** Of `content`, as it is served as JSON. */
  sha256: Fixed<string>
  content: JSONColumnType<NoticeDocument, string, never>
}
