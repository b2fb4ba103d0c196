import { listAgencies, listAssessments, listRegisterRows } from "@faheng/database";
import {
  type AssessmentState,
  CHINESE_FACT_WORDS,
  enteredBy,
  factText,
  isHeard,
  isRegisterOpen,
  isWindowOpen,
  isWindowOver,
  type RegisterKind,
  type RegisterMark,
  type RegisterRow,
  type RegisterState,
  type RegisterVeto,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { requireOfficeCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { isMember } from "../statement/stater.ts";
import { isUnsettled } from "./register-ground.ts";

/** What was said to a row: by the agency, and by the office that decided. */
interface Heard {
  /** What the agency said last, with its time; `null` for nothing. */
  readonly objection: { readonly said: string; readonly at: string } | null;
  /** Why it stands or was struck, where somebody said so. */
  readonly decided: { readonly reason: string | null; readonly at: string } | null;
}

/** One cell of the office's table. */
export interface RegisterCell extends Heard {
  readonly assessmentId: string;
  readonly writes: number;
  readonly mark: RegisterMark;
  /** What was entered first, where it is another by now. */
  readonly entered: RegisterMark;
  readonly state: RegisterState;
  /** What the actor may do to it now. */
  readonly acts: readonly ("register.stand" | "register.strike")[];
}

/** One column of the office's table. */
export interface RegisterEntryView extends Pick<RegisterRow, "entryId" | "kind" | "title" | "heldOn" | "objectUntil"> {
  readonly basis: string;
  readonly veto: VetoView | null;
  readonly enteredBy: string;
  /** ISO time. */
  readonly enteredAt: string;
  readonly cells: readonly RegisterCell[];
}

/** The register of a cycle: agencies × entries. */
export interface RegisterView {
  readonly cycle: TimedCycle;
  readonly today: string;
  /** In the order of the city's agencies. */
  readonly agencies: readonly {
    readonly assessmentId: string;
    readonly agency: string;
    readonly framework: string;
    readonly state: AssessmentState;
    /** Whether an entry may still say something of it. */
    readonly isOpen: boolean;
    /** Where what is entered counts. */
    readonly counts: readonly { readonly kind: RegisterKind; readonly indicator: string; readonly fact: string }[];
  }[];
  readonly entries: readonly RegisterEntryView[];
  readonly mayEnter: boolean;
  /** Whether a veto may be proposed on one of them: on one that is announced or final as well. */
  readonly mayPropose: boolean;
}

/**
 * The office's register of a cycle, with everybody's part in it.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function getRegister(
  context: Context,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<RegisterView> {
  const desk = enter(context, actor);
  await permit(desk, "register.read", { agencyId: null }, `cycle:${cycleId}`);
  const cycle = await requireOfficeCycle(desk.db, desk, cycleId);
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  const rows = await listRegisterRows(desk.db, assessments);
  const agencies = await listAgencies(desk.db, desk.scope);
  const pinned = new Map<string, Pinned>();
  const units: RegisterView["agencies"][number][] = [];
  for (const { id: agencyId, name } of agencies) {
    for (const it of assessments.filter((one) => one.agencyId === agencyId)) {
      const sha = it.manifestSha256;
      const found = pinned.get(sha) ?? (await findPinned(desk.db, context.plugins, sha));
      pinned.set(sha, found);
      const register = found.profile?.register ?? [];
      units.push({
        assessmentId: it.id,
        agency: name,
        framework: found.framework.title,
        state: it.state,
        isOpen: cycle.status === "open" && isUnsettled(it),
        counts: register.map(({ kind, indicator, fact }) => ({ kind, indicator, fact })),
      });
    }
  }
  const isCycleOpen = cycle.status === "open";
  const open = new Map(assessments.map((it) => [it.id, it]));
  const isOpen = ({ assessmentId, kind }: RegisterRow): boolean => {
    const it = open.get(assessmentId);
    return isCycleOpen && it !== undefined && isUnsettled(it, kind);
  };
  const entries: RegisterEntryView[] = [];
  for (const own of Map.groupBy(rows, ({ entryId }) => entryId).values()) {
    const about = pinned.get(open.get(own[0]?.assessmentId ?? "")?.manifestSha256 ?? "") ?? null;
    entries.push(...(await entryView(desk, own, { isOpen, about })));
  }
  return {
    cycle: timedCycle(desk, cycle),
    today: desk.today,
    agencies: units,
    entries,
    mayEnter: units.some((it) => it.isOpen),
    mayPropose: isCycleOpen && assessments.some((it) => isUnsettled(it, "veto")),
  };
}

async function entryView(
  desk: Desk,
  rows: readonly RegisterRow[],
  { isOpen, about: pinned }: { readonly isOpen: (row: RegisterRow) => boolean; readonly about: Pinned | null },
): Promise<RegisterEntryView[]> {
  const [first] = rows;
  const [entered] = first?.steps ?? [];
  if (!first || !entered) return [];
  const { entryId, kind, title, heldOn, objectUntil } = first;
  const about = { entryId, kind, title, heldOn, objectUntil, veto: await vetoView(first, pinned) };
  const cells = rows.map((row) => {
    const { assessmentId, writes, mark, state, steps } = row;
    const acts = isOpen(row) ? actsOn(desk, row) : [];
    return { assessmentId, writes, mark, entered: steps[0]?.mark ?? mark, state, acts, ...heard(row) };
  });
  return [{ ...about, basis: entered.reason ?? "", enteredBy: entered.byName, enteredAt: entered.at, cells }];
}

/** What a veto says, in the words of its framework. */
export interface VetoView extends Pick<RegisterVeto, "indicator" | "fact" | "material"> {
  /** 是否有此情形：是 */
  readonly said: string;
}

async function vetoView({ veto }: RegisterRow, pinned: Pinned | null): Promise<VetoView | null> {
  if (veto === null) return null;
  const { indicator, fact, value, material } = veto;
  const field = (await pinned?.scorer())?.questions[indicator]?.find(({ key }) => key === fact)?.field;
  const said = field ? `${field.label}：${factText(CHINESE_FACT_WORDS, field, value)}` : `${indicator}.${fact}`;
  return { indicator, fact, material, said };
}

function actsOn(desk: Desk, row: RegisterRow): ("register.stand" | "register.strike")[] {
  const { state, objectUntil, agencyId } = row;
  const isOwn = enteredBy(row).includes(desk.actor.personId) || isMember(desk, agencyId);
  if (isOwn || state === "struck") return [];
  const isRipe = !isHeard(row) || isWindowOver(desk.today, objectUntil) === true;
  return [...(state !== "standing" && isRipe ? (["register.stand"] as const) : []), "register.strike"];
}

function heard({ steps }: RegisterRow): Heard {
  const said = steps.findLast(({ act }) => act === "register.object");
  const decided = steps.findLast(({ act }) => act === "register.stand" || act === "register.strike");
  return {
    objection: said ? { said: said.reason ?? "", at: said.at } : null,
    decided: decided ? { reason: decided.reason, at: decided.at } : null,
  };
}

/** What the register says of one agency, as the agency sees it: no names of the office's people. */
export interface OwnRegisterRow
  extends
    Heard,
    Pick<RegisterRow, "entryId" | "writes" | "kind" | "title" | "heldOn" | "objectUntil" | "mark" | "state"> {
  readonly basis: string;
  readonly veto: VetoView | null;
  readonly entered: RegisterMark;
  readonly mayObject: boolean;
}

/** What the register says of one agency, and which of its facts it counts. */
export interface OwnRegisterView {
  readonly rows: readonly OwnRegisterRow[];
  /** What of the kinds counts where; a kind that is not named counts nowhere. */
  readonly counts: readonly { readonly kind: RegisterKind; readonly indicator: string; readonly fact: string }[];
}

/**
 * What the office's register says of an agency, for its people and the office; empty in a cycle of the agency's own.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getOwnRegister(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<OwnRegisterView> {
  const desk = enter(context, actor);
  const { assessment, agency, cycle, pinned } = await loadAssessment(desk, assessmentId);
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "register.read", object, `assessment:${assessmentId}`);
  const rows = await listRegisterRows(desk.db, [assessment]);
  const speaks = cycle.status === "open" && can(actor, "register.object", object);
  const vetoes = new Map<RegisterRow, VetoView | null>();
  for (const row of rows) vetoes.set(row, await vetoView(row, pinned));
  return {
    rows: rows.map((row) => {
      const { entryId, writes, kind, title, heldOn, objectUntil, mark, state, steps } = row;
      const isInTime = isWindowOpen(desk.today, objectUntil) === true;
      return {
        entryId,
        writes,
        kind,
        title,
        heldOn,
        objectUntil,
        mark,
        state,
        ...heard(row),
        veto: vetoes.get(row) ?? null,
        basis: steps[0]?.reason ?? "",
        entered: steps[0]?.mark ?? mark,
        mayObject: speaks && isUnsettled(assessment, kind) && isRegisterOpen(row) && isInTime && isHeard(row),
      };
    }),
    counts: (pinned.profile?.register ?? []).map(({ kind, indicator, fact }) => ({ kind, indicator, fact })),
  };
}
