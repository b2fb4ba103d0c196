import type { ActOf } from "../process.ts";
import type { rectificationProcess } from "../rectification.process.ts";
import type { RectificationState } from "../states.ts";

/** Where a problem comes from. One origin has one open problem. */
export type RectificationOrigin =
  /** A deduction by its clause, as the scoring profile names it inside its indicator. */
  | { readonly kind: "deduction"; readonly clause: string }
  | {
      readonly kind: "inspection";
      /** What it is called: 2017年法治政府建设督察. */
      readonly name: string;
      /** The city's day on which it was found, `YYYY-MM-DD`. */
      readonly on: string;
      /** The document that says so by its number, `null` where there is none. */
      readonly document: string | null;
    }
  | { readonly kind: "hand" };

/**
 * The rungs of the ladder by which the office presses for a cure, in the order in which they are climbed unless an office sets
 * its own: 提醒、函询、约谈、挂牌督办、通报.
 */
export const ESCALATION_RUNGS = ["remind", "inquire", "summon", "supervise", "circulate"] as const;
export type EscalationRung = (typeof ESCALATION_RUNGS)[number];

/** A file that proves a cure; its bytes lie with the agency's evidence. */
export interface CureFile {
  readonly sha256: string;
  readonly fileName: string;
}

/** What can be done to a problem; the last three move no state. */
export type RectificationAct =
  | ActOf<typeof rectificationProcess>
  | "rectification.prove"
  | "rectification.escalate"
  | "rectification.link"
  | "rectification.pass-on";

/** What an act said, beside who did it and why. */
export type RectificationSaid =
  | { readonly kind: "none" }
  /** Raising, or reopening after a look-back: the last day that the raiser allows, `null` where none was set. */
  | { readonly kind: "limit"; readonly dueOn: string | null; readonly lookedOn: string | null }
  /** A later day that whoever cures it asks for, and the one that whoever closes it grants. */
  | { readonly kind: "later"; readonly wishedOn: string }
  | { readonly kind: "granted"; readonly dueOn: string }
  /** A look-back that found it cured. */
  | { readonly kind: "looked"; readonly lookedOn: string }
  | { readonly kind: "plan"; readonly cause: string; readonly measures: string; readonly dueOn: string }
  | {
      readonly kind: "proof";
      readonly text: string;
      readonly files: readonly CureFile[];
      /** Number and keeper of what is proved on paper alone, `null` where there are files. */
      readonly kept: string | null;
    }
  | { readonly kind: "file"; readonly file: CureFile }
  | {
      readonly kind: "rung";
      readonly rung: EscalationRung;
      readonly on: string;
      readonly document: string;
      /** Why rungs were left out, `null` where none was. */
      readonly skipping: string | null;
    }
  | { readonly kind: "theme"; readonly theme: string | null }
  | { readonly kind: "person"; readonly personId: string | null };

/** An act as it stays in the history of a problem. */
export interface RectificationStep {
  readonly act: RectificationAct;
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string | null;
  readonly said: RectificationSaid;
}

/** A problem to cure (整改事项), from raising it to closing it out; it outlives the cycle in which it was found. */
export interface Rectification {
  readonly agencyId: string;
  readonly id: string;
  /** The assessment in which it was found: its cycle, and whose cycle that is. */
  readonly assessmentId: string;
  /** Counts every change of it. */
  readonly writes: number;
  readonly state: RectificationState;
  /** Who raised it, and so who closes it: the office of the cycle, or the agency itself. */
  readonly raisedAs: "office" | "agency";
  readonly origin: RectificationOrigin;
  /** Code of the indicator it belongs to, `null` for none. */
  readonly indicator: string | null;
  /** The problem in words. */
  readonly found: string;
  /** Who cures it; `null` until the coordinator names a department. */
  readonly departmentId: string | null;
  /** The person of that department who answers for it, `null` for all of its people. */
  readonly personId: string | null;
  /** Until when, as it was raised or planned, before anything granted. `null` where nobody has said yet. */
  readonly dueOn: string | null;
  /** What the office calls the problem where several agencies have it; `null` for one that stands alone. */
  readonly theme: string | null;
  readonly steps: readonly RectificationStep[];
  /** ISO times. */
  readonly raisedAt: string;
  readonly savedAt: string;
}

/** States in which a problem still waits for its cure. */
export const OPEN_RECTIFICATIONS = ["open", "planned", "claimed"] as const satisfies readonly RectificationState[];

/** Whether a problem still waits for its cure. */
export function isRectificationOpen({ state }: Pick<Rectification, "state">): boolean {
  return OPEN_RECTIFICATIONS.some((it) => it === state);
}

/** What names an origin inside its agency: of two open problems never the same. */
export function originKey({
  assessmentId,
  indicator,
  found,
  origin,
}: Pick<Rectification, "assessmentId" | "indicator" | "found" | "origin">): string {
  if (origin.kind === "deduction") return JSON.stringify(["deduction", assessmentId, indicator, origin.clause]);
  // What somebody found twice in the same words is one problem.
  const text = found.replaceAll(/\s+/gu, "");
  if (origin.kind === "hand") return JSON.stringify(["hand", assessmentId, indicator, text]);
  return JSON.stringify(["inspection", origin.name, origin.on, indicator, text]);
}

/** The last day that whoever raised or reopened it allows, with what was granted since; `null` where they set none. */
export function limitOf({ steps }: Pick<Rectification, "steps">): string | null {
  const at = steps.findLastIndex((it) => it.said.kind === "limit");
  const said = steps[at]?.said;
  if (said?.kind !== "limit" || said.dueOn === null) return null;
  const granted = steps.slice(at + 1).flatMap((it) => (it.said.kind === "granted" ? [it.said.dueOn] : []));
  return [said.dueOn, ...granted].toSorted().at(-1) ?? null;
}

/** A later day that was asked for and not answered, with who asked; `null` where none waits. */
export function laterAsked({
  steps,
}: Pick<Rectification, "steps">): (RectificationStep & { readonly wishedOn: string }) | null {
  const from = steps.findLastIndex(({ act }) => ENDS_ASKING.has(act));
  const asked = steps.slice(from + 1).findLast(({ act }) => act === "rectification.ask-later");
  return asked?.said.kind === "later" ? Object.assign({}, asked, { wishedOn: asked.said.wishedOn }) : null;
}

/** What answers a request, takes it back, or leaves nothing to ask for. */
const ENDS_ASKING: ReadonlySet<RectificationAct> = new Set<RectificationAct>([
  "rectification.grant-later",
  "rectification.refuse-later",
  "rectification.withdraw-later",
  "rectification.close",
  "rectification.reopen",
]);

/** The plan that holds, `null` before there is one. */
export function planOf({
  steps,
}: Pick<Rectification, "steps">): Extract<RectificationSaid, { readonly kind: "plan" }> | null {
  const said = steps.findLast((it) => it.said.kind === "plan")?.said;
  return said?.kind === "plan" ? said : null;
}

/** Files given since the problem was raised, sent back or reopened last, each once: what its next claim rests on. */
export function filesSince({ steps }: Pick<Rectification, "steps">): CureFile[] {
  const from = steps.findLastIndex(({ act }) => act === "rectification.return" || act === "rectification.reopen");
  const files = steps.slice(from + 1).flatMap(({ said }) => (said.kind === "file" ? [said.file] : []));
  return [...new Map(files.map((it) => [it.sha256, it])).values()];
}

/** Every rung that was taken, oldest first. */
export function rungsOf({
  steps,
}: Pick<Rectification, "steps">): Extract<RectificationSaid, { readonly kind: "rung" }>[] {
  return steps.flatMap(({ said }) => (said.kind === "rung" ? [said] : []));
}

/**
 * The rung that comes next on a ladder, and those that taking another would leave out.
 *
 * @param ladder the office's sequence. @param taken rungs taken so far.
 */
export function nextRung(ladder: readonly EscalationRung[], taken: readonly EscalationRung[]): EscalationRung | null {
  const highest = Math.max(-1, ...taken.map((it) => ladder.indexOf(it)));
  return ladder[highest + 1] ?? null;
}

/** Rungs that are left out when somebody goes from what was taken straight to another. */
export function rungsSkipped(
  ladder: readonly EscalationRung[],
  taken: readonly EscalationRung[],
  rung: EscalationRung,
): EscalationRung[] {
  const highest = Math.max(-1, ...taken.map((it) => ladder.indexOf(it)));
  return ladder.slice(highest + 1, Math.max(highest + 1, ladder.indexOf(rung)));
}

/** Whether a rung lies behind those that were taken, or is none of the ladder's: neither is taken. */
export function isRungBehind(
  ladder: readonly EscalationRung[],
  taken: readonly EscalationRung[],
  rung: EscalationRung,
): boolean {
  const at = ladder.indexOf(rung);
  return at === -1 || taken.some((it) => ladder.indexOf(it) >= at);
}
