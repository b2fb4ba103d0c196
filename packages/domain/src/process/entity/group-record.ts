/** What is kept of an agency's leading group (领导小组). */
export const GROUP_RECORD_KINDS = ["members", "meeting", "briefing", "supervision"] as const;
export type GroupRecordKind = (typeof GROUP_RECORD_KINDS)[number];

/** What somebody is in the group. */
export const GROUP_ROLES = ["leader", "deputy", "member", "office"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A member by the office they hold: no private person is named. */
export interface GroupMember {
  readonly role: GroupRole;
  readonly office: string;
}

/** A file among the evidence of the assessment that a record points to. */
export interface GroupFile {
  readonly indicator: string;
  readonly sha256: string;
  readonly fileName: string;
}

/** What the department answers to a 督导, and the city's day on which it was done. */
export interface SupervisionAnswer {
  readonly text: string;
  readonly doneOn: string;
}

/** What a record says. */
export type GroupContent =
  | {
      readonly kind: "members";
      /** Number or title of the document by which the group is set up or changed. */
      readonly document: string;
      readonly members: readonly GroupMember[];
    }
  | {
      readonly kind: "meeting";
      readonly title: string;
      readonly agenda: readonly string[];
      readonly decisions: readonly string[];
      readonly files: readonly GroupFile[];
    }
  | {
      readonly kind: "briefing";
      /** As printed: 第3期. */
      readonly number: string;
      readonly title: string;
      readonly files: readonly GroupFile[];
    }
  | Supervision;

/** 督导: what was found in a department about an indicator, to be mended by a day. */
export interface Supervision {
  readonly kind: "supervision";
  readonly departmentId: string;
  readonly indicator: string;
  readonly found: string;
  /** The city's day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly files: readonly GroupFile[];
  /** `null` until the department answers; a correction asks anew. */
  readonly answer: SupervisionAnswer | null;
}

/** A record of the leading group in one of its versions. */
export interface GroupRecord {
  /** Counts the records of an assessment, from 1. */
  readonly n: number;
  /** From 1: a correction or an answer is a version more, and every one before it stays. */
  readonly version: number;
  /** The city's day on which it was: of a document, a meeting, a briefing, a visit. `YYYY-MM-DD` */
  readonly heldOn: string;
  readonly content: GroupContent;
  /** Why it was corrected; `null` of the first version and of an answer. */
  readonly reason: string | null;
  readonly recordedBy: string;
  /** Name at the time. */
  readonly recordedByName: string;
  /** Instant in UTC. */
  readonly recordedAt: string;
}
