import { listRegisterRows, putRegisterRow, type Transaction } from "@faheng/database";
import {
  type Assessment,
  enteredBy,
  FahengError,
  isHeard,
  isOther,
  isWindowOver,
  registerEntryProcess,
  type RegisterMark,
  type RegisterRow,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { refuseMembersOf } from "../statement/stater.ts";
import { countRegister, foreseeCount } from "./count-register.ts";
import { agenciesOf } from "./enter-register.ts";
import { registerErrors as errors } from "./register-errors.ts";
import {
  loadRegister,
  officeParties,
  registerConflict,
  registerName,
  registerObject,
  requireUnsettled,
  takeAll,
} from "./register-ground.ts";

/** What the office decides of an entry, for one agency or several, as it saw their rows. */
export interface RegisterDecision {
  readonly cycleId: string;
  readonly entryId: string;
  readonly rows: readonly {
    readonly assessmentId: string;
    readonly seen: number;
    /** What it stands as: what was entered, or what the agency's objection showed. */
    readonly mark: RegisterMark;
  }[];
  /** Needed where an agency objected, where it stands as something else than was entered, and of a veto. */
  readonly reason: string | null;
}

/**
 * Lets rows of an entry stand (认定): once the window of whoever may object is over, an objection or a veto with a reason, and never
 * by whoever entered it. From now on they count.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_*, FAHENG_REGISTER_*, FAHENG_STATEMENT_OWN_AGENCY, FAHENG_PROCESS_* (OWN_WORK,
 *   STATE, WINDOW_RUNS, OBJECTION), FAHENG_PACK_*
 */
export const standRegister = defineDeciding("register.stand");

/** Strikes rows of an entry (撤销), also such as stand: they count no longer. @throws as {@link standRegister} */
export const strikeRegister = defineDeciding("register.strike");

function defineDeciding(act: "register.stand" | "register.strike"): Act<RegisterDecision, { readonly rows: number }> {
  const to = act === "register.stand" ? "standing" : "struck";
  const next = (desk: Desk, before: RegisterRow, { rows, reason }: RegisterDecision): RegisterRow => {
    const wanted = rows.find(({ assessmentId }) => assessmentId === before.assessmentId)?.mark ?? before.mark;
    const mark = to === "standing" ? wanted : before.mark;
    const step = { act, by: desk.actor.personId, byName: desk.actor.name, at: desk.now, reason, mark } as const;
    const { steps, writes } = before;
    return { ...before, writes: writes + 1, mark, state: to, steps: [...steps, step], savedAt: desk.now };
  };
  return defineAct({
    action: act,
    load: async (desk, input: RegisterDecision) => await loadRegister(desk, input),
    allows: registerObject,
    name: ({ cycleId }) => `cycle:${cycleId}`,
    prepare: async ({ desk, input, found: { assessments } }) =>
      await refuseMembersOf(desk, act, agenciesOf(assessments, input.rows)),
    foresees: async ({ desk, input, found: { assessments } }) => {
      for (const assessment of named(assessments, input)) {
        const all = await listRegisterRows(desk.db, [assessment]);
        await foreseeCount(
          desk,
          assessment,
          all.map((it) => (it.entryId === input.entryId ? next(desk, it, input) : it)),
        );
      }
    },
    agencies: ({ rows }, { assessments }) => agenciesOf(assessments, rows),
    takes: async (trx, { input, found: { assessments } }) => await takeAll(trx, named(assessments, input)),
    guard: async (trx, { desk, input, found }) => {
      const rows = await listRegisterRows(trx, named(found.assessments, input));
      const kind = rows.find(({ entryId }) => entryId === input.entryId)?.kind ?? "meeting";
      const { assessments } = await requireUnsettled(trx, desk, input.cycleId, { named: input.rows, kind });
      const all = await listRegisterRows(trx, [...assessments.values()]);
      for (const { assessmentId, seen, mark } of input.rows) {
        const before = all.find((it) => it.assessmentId === assessmentId && it.entryId === input.entryId);
        const place = registerName({ assessmentId, entryId: input.entryId });
        if (!before) throw new FahengError(errors.FAHENG_REGISTER_NOT_FOUND, { place });
        const second = before.writes === seen ? null : await registerConflict(trx, desk, before);
        requireMove(desk, { act, before, input, place }, second);
        if (second !== null) throw second;
        if ((mark === "found") !== (before.kind === "veto")) {
          throw new FahengError(errors.FAHENG_REGISTER_MARK, { place });
        }
        const isSaid = (input.reason ?? "").trim() !== "";
        if (to === "standing" && (mark !== before.mark || before.kind === "veto") && !isSaid) {
          throw new FahengError(errors.FAHENG_REGISTER_REASON, { place });
        }
      }
      return { assessments, all };
    },
    apply: async (trx, { desk, input, held: { assessments, all } }) => {
      const trace: Trace[] = [];
      const also: Trace[] = [];
      for (const assessment of named([...assessments.values()], input)) {
        const own = all.filter(({ assessmentId }) => assessmentId === assessment.id);
        const moved = await moveRow(trx, desk, own, { input, next });
        const after = { state: moved.after.state, mark: moved.after.mark };
        const before = { state: moved.before.state, mark: moved.before.mark };
        const line = { object: registerName(moved.after), agencyId: assessment.agencyId, before, after };
        (isHeard(moved.before) || isHeard(moved.after) ? trace : also).push(line);
        also.push(...(await countRegister(trx, desk, assessment, moved.rows)));
      }
      return { answer: { rows: input.rows.length }, trace, also };
    },
    emits: ["rescore"],
  });
}

function named(assessments: readonly Assessment[], { rows }: RegisterDecision): Assessment[] {
  return assessments.filter(({ id }) => rows.some(({ assessmentId }) => assessmentId === id));
}

/** Writes the next version of a row. */
async function moveRow(
  trx: Transaction,
  desk: Desk,
  own: readonly RegisterRow[],
  it: {
    readonly input: RegisterDecision;
    readonly next: (desk: Desk, before: RegisterRow, input: RegisterDecision) => RegisterRow;
  },
): Promise<{ readonly before: RegisterRow; readonly after: RegisterRow; readonly rows: readonly RegisterRow[] }> {
  const { input, next } = it;
  const before = own.find(({ entryId }) => entryId === input.entryId);
  if (!before) throw new TypeError(`no row of entry ${input.entryId}`);
  const after = next(desk, before, input);
  if (!(await putRegisterRow(trx, after))) throw await registerConflict(trx, desk, before);
  return { before, after, rows: own.map((row) => (row === before ? after : row)) };
}

/** By the table of the process. */
function requireMove(
  desk: Desk,
  it: {
    readonly act: "register.stand" | "register.strike";
    readonly before: RegisterRow;
    readonly input: RegisterDecision;
    readonly place: string;
  },
  second: FahengError | null,
): void {
  const { act, before, input, place } = it;
  const { reason } = input;
  const other = isOther([desk.actor.personId], enteredBy(before));
  const instead = second === null ? {} : { FAHENG_PROCESS_STATE: () => second };
  const found = { state: before.state, parties: officeParties(desk, act), reason, place };
  if (act === "register.strike") {
    requireDecision(registerEntryProcess, "register.strike", { ...found, holds: { other } }, instead);
    return;
  }
  const isAnswered = before.state !== "objected" || (reason ?? "").trim() !== "";
  const holds = {
    other,
    "window-over": isHeard(before) ? isWindowOver(desk.today, before.objectUntil) : true,
    "objection-answered": isAnswered || {},
  } as const;
  requireDecision(registerEntryProcess, "register.stand", { ...found, holds }, instead);
}
