import { listExtensions, listResponses, putExtension, type Transaction } from "@faheng/database";
import {
  areDaysNear,
  cityDay,
  cityMoment,
  dayBefore,
  decidedBy,
  type Extension,
  type ExtensionAct,
  extensionProcess,
  FahengError,
  type Held,
  isOther,
  type Party,
  type PeriodTarget,
} from "@faheng/domain";
import type { Action } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type Identities, identitiesOf } from "../access/identities.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { ExtensionStanding } from "./ask-extension.ts";
import { isBeforePeriodGate, isPeriodUnused, requirePeriod } from "./asked-period.ts";
import { extensionErrors as errors } from "./extension-errors.ts";
import {
  duesNow,
  extensionName,
  extensionObject,
  extensionParties,
  type ExtensionPlace,
  inShort,
  loadForExtension,
  requireExtension,
} from "./load-extension.ts";
import { timingOf } from "./timely.ts";

/** A request as somebody saw it. */
export interface ExtensionMove extends ExtensionPlace {
  /** How often it had been written by then. */
  readonly seen: number;
}

/** The same with why. */
export interface ReasonedMove extends ExtensionMove {
  readonly reason: string;
}

/** The same with the day, which need not be the one that was wished for. */
export interface ExtensionGrant extends ReasonedMove {
  readonly grantedOn: string;
}

interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly loaded: LoadedAssessment;
  readonly before: Extension;
}

/** Of the guards of these acts, what each finds. */
type Guards = Readonly<Record<"other" | "before-due" | "days-near" | "before-gate" | "unused", Held>>;

/**
 * Grants a later day, or leave to give something late; by another person than who asked. The day moves the items it names and
 * nothing else, never earlier; a later day not past the one on which a stage closes answers, and none more than a year after the
 * cycle.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (PARTY, STATE, REASON,
 *   OWN_WORK, FAR_DAY, PAST_GATE), FAHENG_EXTENSION_* (NOT_FOUND, DAY, CONFLICT)
 */
export const grantExtension = defineMove<ExtensionGrant>({
  act: "extension.grant",
  holds: async (trx, { desk, loaded, input, before }) => {
    const near = { "days-near": areDaysNear(loaded.cycle, desk.today, [input.grantedOn]) };
    if (before.kind === "late") return near;
    if (before.period !== null) {
      const duty = requirePeriod(loaded, await periodOf(trx, before.period, before));
      return Object.assign(near, { "before-gate": await isBeforePeriodGate(trx, loaded, duty, input.grantedOn) });
    }
    const { closesOn } = await timingOf(trx, loaded);
    const day = closesOn.answers;
    return Object.assign(near, { "before-gate": day === null || input.grantedOn <= day || { day } });
  },
  permit: async (trx, { desk, loaded, input, before }) => {
    const last = before.kind === "late" ? dayBefore(desk.today) : await lastDue(trx, desk, loaded, before);
    if (input.grantedOn > last) return;
    const details = { day: input.grantedOn, due: last };
    throw new FahengError(errors.FAHENG_EXTENSION_DAY, { place: extensionName(input), details });
  },
  next: (before, { input }) => ({ ...before, state: "granted", grantedOn: input.grantedOn }),
});

/** Refuses what was asked for, with the reason. @throws as {@link grantExtension} */
export const refuseExtension = defineMove<ReasonedMove>({
  act: "extension.refuse",
  next: (before) => ({ ...before, state: "refused" }),
});

/** Takes back what nobody has answered. @throws as {@link grantExtension} */
export const withdrawExtension = defineMove<ExtensionMove & { readonly reason?: string }>({
  act: "extension.withdraw",
  next: (before) => ({ ...before, state: "withdrawn" }),
});

/** Revokes what was granted and nobody has used. @throws as {@link grantExtension}; FAHENG_PROCESS_USED */
export const revokeExtension = defineMove<ReasonedMove>({
  act: "extension.revoke",
  holds: async (trx, ground) => ({ unused: await isUnused(trx, ground) }),
  next: (before) => ({ ...before, state: "withdrawn" }),
});

/** A period with all other requests: what would be due without this one. */
async function periodOf(trx: Transaction, target: PeriodTarget, before: Extension) {
  const { agencyId, assessmentId: id, n } = before;
  const others = (await listExtensions(trx, [{ agencyId, id }])).filter((it) => it.n !== n);
  return { target, extensions: others, place: extensionName(before) };
}

/** The latest day on which any of it is due. */
async function lastDue(trx: Transaction, desk: Desk, loaded: LoadedAssessment, before: Extension): Promise<string> {
  if (before.period !== null) {
    return requirePeriod(loaded, await periodOf(trx, before.period, before)).due.dueOn;
  }
  const dues = await duesNow(trx, desk, loaded, await listExtensions(trx, [loaded.assessment]));
  const days = before.items.map((code) => dues.get(code)?.dueOn ?? "");
  return days.toSorted().at(-1) ?? dayBefore(desk.today);
}

/** Whether none of its items was written on a day on which it took this to write it in time. */
async function isUnused(trx: Transaction, { desk, loaded, before }: Ground<unknown>): Promise<Held> {
  if (before.period !== null) {
    const { extensions, ...rest } = await periodOf(trx, before.period, before);
    return (await isPeriodUnused(trx, loaded, Object.assign({ others: extensions }, rest))) || {};
  }
  const { timeZone } = desk.context;
  const others = (await listExtensions(trx, [loaded.assessment])).filter(({ n }) => n !== before.n);
  const dues = await duesNow(trx, desk, loaded, others);
  const { closesOn } = await timingOf(trx, loaded);
  const lastOf = (code: string): string =>
    before.kind === "late" ? (closesOn.answers ?? "9999") : (dues.get(code)?.dueOn ?? "9999");
  const written = await listResponses(trx, loaded.assessment);
  const granted = before.steps.findLast(({ act }) => act === "extension.grant")?.at ?? "";
  const isUsed = written.some(
    ({ indicator, savedAt }) =>
      before.items.includes(indicator) && savedAt > granted && cityDay(savedAt, timeZone) > lastOf(indicator),
  );
  const wasHandedIn = before.handIn && loaded.assessment.steps.some(({ act, at }) => act === "hand-in" && at > granted);
  return (!isUsed && !wasHandedIn) || {};
}

/** What is done to a request differs in who may, what it asks, and what comes of it. */
function defineMove<Input extends ExtensionMove & { readonly reason?: string }>(way: {
  readonly act: Exclude<ExtensionAct, "extension.ask" | "extension.pass-on">;
  readonly holds?: (trx: Transaction, ground: Ground<Input>) => Promise<Partial<Guards>>;
  readonly permit?: (trx: Transaction, ground: Ground<Input>) => Promise<void>;
  readonly next: (before: Extension, ground: Ground<Input>) => Extension;
}): Act<Input, ExtensionStanding> {
  const action: Action = way.act;
  return defineAct({
    action,
    load: async (desk, input: Input) => await loadForExtension(desk, input),
    allows: extensionObject,
    name: (input) => extensionName(input),
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found: { loaded } }) => {
      await requireOpen(trx, loaded);
      const before = await requireExtension(trx, loaded, input);
      const ground = { desk, input, loaded, before };
      const identities = await identitiesOf(trx, desk, loaded.agency.id);
      const bare: Guards = { other: isOther(identities.actors, askersOf(before, identities)), ...ALWAYS };
      requireDecision(extensionProcess, way.act, {
        state: before.state,
        parties: partiesFor(way.act, before, extensionParties(desk, loaded, before)),
        holds: Object.assign({}, bare, await way.holds?.(trx, ground)),
        reason: input.reason ?? null,
        place: extensionName(input),
      });
      if (before.writes !== input.seen) throw conflict(desk, before);
      await way.permit?.(trx, ground);
      return ground;
    },
    apply: async (trx, { desk, input, held: ground }) => {
      const { before, loaded } = ground;
      const { personId: by, name: byName } = desk.actor;
      const step = { act: way.act, by, byName, at: desk.now, reason: input.reason ?? null };
      const moved = way.next(before, ground);
      const { writes } = before;
      const after = Object.assign({}, moved, {
        writes: writes + 1,
        steps: [...before.steps, step],
        savedAt: desk.now,
      });
      if (!(await putExtension(trx, after))) throw conflict(desk, before);
      const { state, grantedOn } = after;
      return {
        answer: { n: before.n, writes: after.writes },
        trace: {
          agencyId: loaded.agency.id,
          before: { state: before.state },
          after: Object.assign(
            { state },
            inShort(after),
            grantedOn && { grantedOn },
            input.reason && { reason: input.reason },
          ),
        },
      };
    },
    emits: way.act === "extension.grant" || way.act === "extension.revoke" ? ["due-days-moved"] : [],
  });
}

const ALWAYS = { "before-due": true, "days-near": true, "before-gate": true, unused: true } as const;

/** Everybody who asked, and whom they stood for. */
export function askersOf({ steps }: Extension, { behind }: Identities): string[] {
  return steps.filter(({ act }) => act === "extension.ask").flatMap(({ by, at }) => behind(by, at));
}

/** A coordinator answers a department, and the office everything else: the table lets both, each for their own. */
export function partiesFor(act: ExtensionAct, extension: Extension, parties: readonly Party[]): readonly Party[] {
  if (act !== "extension.grant" && act !== "extension.refuse") return parties;
  const others = decidedBy(extension) === "office" ? "coordinator" : "office";
  return parties.filter((party) => party !== others);
}

function conflict({ context }: Desk, before: Extension): FahengError {
  const last = before.steps.at(-1);
  const at = last ? cityMoment(last.at, context.timeZone) : "";
  const place = extensionName({ assessmentId: before.assessmentId, n: before.n });
  return new FahengError(errors.FAHENG_EXTENSION_CONFLICT, { place, details: { by: last?.byName ?? "", at } });
}
