import type { Held } from "../decide.ts";
import type { StageState } from "../states.ts";

/**
 * What has to be so before a stage is passed: nothing but the office’s word, every answer submitted, every answer approved, every
 * assessment handed in, every month of the ledger signed that was due by the stage's last day, or every period settled (周期任务) that
 * was.
 */
export const STAGE_GATES = [
  "none",
  "answers-submitted",
  "answers-approved",
  "handed-in",
  "ledger-signed",
  "periods-settled",
] as const;
export type StageGate = (typeof STAGE_GATES)[number];

/** What was unfinished when a stage was passed, and named as such. */
export interface StageException {
  readonly assessmentId: string;
  /** Codes of its indicators. */
  readonly indicators: readonly string[];
  /** That it was not handed in. */
  readonly handIn?: boolean | undefined;
  /** Months of its ledger (`YYYY-MM`) that not every department had signed for. */
  readonly months?: readonly string[] | undefined;
}

/** What may end with the last day of a stage: answers are taken no more, or the hand-in is not. */
export const CLOSES = ["answers", "hand-in"] as const;
export type Closes = (typeof CLOSES)[number];

/** A stage as it is planned. Days are the city’s, `YYYY-MM-DD`. */
export interface PlannedStage {
  readonly key: string;
  readonly name: string;
  /** `null` where the document names only its end. */
  readonly from: string | null;
  /** Its last day. */
  readonly to: string;
  readonly gate: StageGate;
  /** What its last day ends; mostly nothing: days are soft unless the office says otherwise. */
  readonly closes: readonly Closes[];
  /** What is done in it, each in a line of text. */
  readonly tasks: readonly string[];
}

/** A part of a cycle (阶段). */
export interface Stage extends PlannedStage {
  readonly state: StageState;
  /** Of a stage that is passed: what was not finished in it. */
  readonly exceptions: readonly StageException[];
}

/** The stages of a cycle as one act left them; the newest version counts, and none ever changes. */
export interface StagePlan {
  readonly cycleId: string;
  /** As the cycle’s own. */
  readonly owner: string | null;
  readonly version: number;
  readonly act: "plan" | "pass" | "undo" | "move";
  readonly reason: string | null;
  /** In order. */
  readonly stages: readonly Stage[];
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}

/** Where a cycle stands: the first stage that nobody has passed, `null` where all are. No clock passes one. */
export function currentStage<It extends Pick<Stage, "state">>(stages: readonly It[]): It | null {
  return stages.find((it) => it.state === "open") ?? null;
}

/** No stage ends before it begins, or before the one in front of it ends. */
export function areStagesOrdered(stages: readonly Pick<PlannedStage, "name" | "from" | "to">[]): Held {
  const wrong = stages.filter((stage, index) => {
    const before = stages[index - 1];
    return (stage.from !== null && stage.from > stage.to) || (before !== undefined && before.to > stage.to);
  });
  return wrong.length === 0 || { what: wrong.map(({ name }) => name).join("、") };
}

/**
 * Whether a gate holds: everything unfinished is named as an exception.
 *
 * @param open what is unfinished, one entry for each assessment that has any.
 */
export function isGateHeld(open: readonly StageException[], named: readonly StageException[]): Held {
  const excepted = new Set(named.flatMap(thingsOf));
  const count = open.flatMap(thingsOf).filter((it) => !excepted.has(it)).length;
  return count === 0 || { count };
}

/** How many things are unfinished. */
export function unfinishedCount(open: readonly StageException[]): number {
  return open.flatMap(thingsOf).length;
}

function thingsOf({ assessmentId, indicators, handIn = false, months = [] }: StageException): string[] {
  const things = [
    ...indicators.map((code) => `item ${code}`),
    ...(handIn ? ["hand-in"] : []),
    ...months.map((month) => `month ${month}`),
  ];
  return things.map((thing) => `${assessmentId} ${thing}`);
}
