import type { ActOf } from "../process.ts";
import type { extensionProcess } from "../extension.process.ts";
import type { ExtensionState } from "../states.ts";

/** What is asked for: a later due day, or leave to give something after its time has ended (补报). */
export const EXTENSION_KINDS = ["later", "late"] as const;
export type ExtensionKind = (typeof EXTENSION_KINDS)[number];

/** What can be done to a request. */
export type ExtensionAct = ActOf<typeof extensionProcess>;

/** An act that has moved a request, as its readers see it. */
export interface ExtensionStep {
  readonly act: ExtensionAct;
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string | null;
}

/** Somebody who may give something late, by name. */
export interface LatePerson {
  readonly id: string;
  readonly name: string;
}

/** One period of one figure (周期任务), as a request names it. */
export interface PeriodTarget {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly figure: string;
  /** `2018-Q1` */
  readonly period: string;
}

/** A later day (延期), or leave to give something late (补报), for the items it names alone. */
export interface Extension {
  readonly agencyId: string;
  readonly assessmentId: string;
  /** Counts from 1 in its assessment. */
  readonly n: number;
  /** Counts every change of it. */
  readonly writes: number;
  readonly kind: ExtensionKind;
  readonly state: ExtensionState;
  /** Codes of indicators; may be none where the hand-in alone is late, or one period alone is to be done later. */
  readonly items: readonly string[];
  /** The one period whose day it moves, in place of items; `null` of every other request. */
  readonly period: PeriodTarget | null;
  /** Whether the assessment itself may be handed in late; of a later day never. */
  readonly handIn: boolean;
  /** Who may give it late; of a later day nobody by name: whoever answers. */
  readonly people: readonly LatePerson[];
  /** As what it was asked for: the office answers a coordinator, and the coordinator a department. */
  readonly askedAs: "department" | "coordinator";
  /** Days of the city, `YYYY-MM-DD`. */
  readonly wishedOn: string;
  /** `null` until it is granted. */
  readonly grantedOn: string | null;
  readonly steps: readonly ExtensionStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** What hangs on a deadline: an indicator by its code, or the hand-in of the whole. */
export type LateThing = { readonly indicator: string } | "hand-in";

/** Who answers a request: a coordinator that of a department, but for late entry; the office everything else. */
export function decidedBy({ kind, askedAs }: Pick<Extension, "kind" | "askedAs">): "coordinator" | "office" {
  return kind === "later" && askedAs === "department" ? "coordinator" : "office";
}

/** Days that were granted to an indicator, each the day until which it may be given. */
export function grantedDays(extensions: readonly Extension[], indicator: string): string[] {
  return extensions.flatMap(({ state, items, grantedOn }) =>
    state === "granted" && grantedOn !== null && items.includes(indicator) ? [grantedOn] : [],
  );
}

/** Days that were granted to one period of a figure. */
export function grantedToPeriod(
  extensions: readonly Pick<Extension, "state" | "period" | "grantedOn">[],
  target: PeriodTarget,
): string[] {
  return extensions.flatMap(({ state, period, grantedOn }) =>
    state === "granted" && grantedOn !== null && period !== null && isSamePeriod(period, target) ? [grantedOn] : [],
  );
}

/** Whether two requests name the same period of the same figure. */
export function isSamePeriod(one: PeriodTarget, other: PeriodTarget): boolean {
  return one.indicator === other.indicator && one.figure === other.figure && one.period === other.period;
}

/** Leave to give something late that stands, whoever has it. */
export function leaveFor(extensions: readonly Extension[], thing: LateThing): Extension[] {
  return extensions.filter(
    ({ kind, state, items, handIn }) =>
      kind === "late" && state === "granted" && (thing === "hand-in" ? handIn : items.includes(thing.indicator)),
  );
}

/**
 * The last day on which somebody may give something late, `null` for whom nothing was granted.
 *
 * @param personIds whoever asks, and whom they stand for: leave given by name passes on to a substitute.
 */
export function lateUntil(
  extensions: readonly Extension[],
  thing: LateThing,
  personIds: readonly string[],
): string | null {
  const days = leaveFor(extensions, thing)
    .filter(({ people }) => people.some(({ id }) => personIds.includes(id)))
    .flatMap(({ grantedOn }) => grantedOn ?? []);
  return days.toSorted().at(-1) ?? null;
}
