/** Which columns of a list are read, by their headings. */
export interface CountColumns {
  /** What tells one thing from another: 案号, 编号. */
  readonly key: string;
  /** The day of each; `null` where the list has none. */
  readonly on: string | null;
  /** Where a ratio is counted: whether it is so of each; `null` of a plain count. */
  readonly mark: string | null;
  /** Where only some of the things count: whether it is so of each; `null` where all of them do. */
  readonly only: string | null;
}

/**
 * A list from which the number of a fact was counted. Of what stands in the list nothing is kept here: the file is kept as
 * it came, and what is counted of it.
 */
export interface CountList {
  readonly indicator: string;
  /** Key of the fact. */
  readonly fact: string;
  /** Counts the lists of one fact, from 1; the last one is in force. */
  readonly n: number;
  /** Of the file, among the agency's files of evidence. */
  readonly sha256: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly columns: CountColumns;
  /** Lines that were counted: all of them, or those that are so. */
  readonly counted: number;
  /** How many of them bear the mark; `null` of a plain count. */
  readonly marked: number | null;
  /** The version of the answer that it was written to. */
  readonly responseVersion: number;
  readonly countedBy: string;
  /** Name at the time. */
  readonly countedByName: string;
  /** Instant in UTC. */
  readonly countedAt: string;
}
