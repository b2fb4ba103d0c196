/** 批注: what somebody of an agency says about an indicator to those who work with them; it states nothing that counts. */
export interface Comment {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly indicator: string;
  /** Later ones sort after earlier ones. */
  readonly id: string;
  readonly said: string;
  /** Ids of the people who are meant (@). */
  readonly mentions: readonly string[];
  /** Person id and name at the time. */
  readonly writtenBy: string;
  readonly writtenByName: string;
  /** ISO time. */
  readonly writtenAt: string;
  /** ISO time; `null` while it stands. */
  readonly withdrawnAt: string | null;
}
