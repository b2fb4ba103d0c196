import { type Db, listExtensions, listHoldersOf, putExtension, type Transaction } from "@faheng/database";
import {
  areDaysNear,
  cityMoment,
  dayBefore,
  type Extension,
  type ExtensionKind,
  extensionProcess,
  FahengError,
  isWindowOpen,
  type Indicator,
  isSamePeriod,
  type LatePerson,
  type PeriodTarget,
} from "@faheng/domain";
import { isTheirs } from "../access/can.ts";
import { type Desk, presently } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { extensionErrors as errors } from "./extension-errors.ts";
import { requireAskedPeriod } from "./asked-period.ts";
import {
  duesNow,
  extensionName,
  extensionObject,
  extensionParties,
  inShort,
  loadForExtension,
} from "./load-extension.ts";

/** What is asked for. */
export interface ExtensionAsk {
  readonly assessmentId: string;
  readonly kind: ExtensionKind;
  /** Codes of indicators. */
  readonly items: readonly string[];
  /** In place of items, one period of one figure (周期任务). */
  readonly period: PeriodTarget | null;
  /** Of late entry: whether the hand-in of the whole is late too. */
  readonly handIn: boolean;
  /** Of late entry: who is to give it. */
  readonly people: readonly string[];
  readonly wishedOn: string;
  readonly reason: string;
}

/** Which request it became. */
export interface ExtensionStanding {
  readonly n: number;
  readonly writes: number;
}

/**
 * Asks for a later day (延期) before the items are due, or for leave to give them late (补报), which names who and what.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_DUTY_NOT_FOUND, FAHENG_PROCESS_* (PARTY, REASON, PAST_DUE, FAR_DAY),
 *   FAHENG_EXTENSION_* (EMPTY, MIXED, DAY, NOT_YOURS, STRANGER, ASKED, PERIOD_DONE, PERIOD_PAST)
 */
export const askExtension = defineAct({
  action: "extension.ask",
  load: async (desk, input: ExtensionAsk) => await loadForExtension(desk, input),
  allows: extensionObject,
  name: ({ assessmentId }) => extensionName({ assessmentId }),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    const place = extensionName(input);
    requireNamed(input, place);
    const extensions = await listExtensions(trx, [loaded.assessment]);
    const { items, indicators, days } = await askedFor(trx, desk, loaded, { input, extensions });
    const [first = desk.today] = days;
    requireDecision(extensionProcess, "extension.ask", {
      state: "none",
      parties: extensionParties(desk, loaded, null),
      // What is late by now asks for leave to be given late; of that no day has to be ahead.
      holds: {
        "before-due": input.kind === "late" || isWindowOpen(desk.today, first),
        "days-near": areDaysNear(loaded.cycle, desk.today, [input.wishedOn]),
      },
      reason: input.reason,
      place,
    });
    const isCoordinator = extensionParties(desk, loaded, null).includes("coordinator");
    const foreign = indicators.find(
      (it) =>
        !isCoordinator && !isTheirs(desk.actor, { agencyId: loaded.agency.id, answerers: loaded.answerersOf(it) }),
    );
    if (foreign) {
      throw new FahengError(errors.FAHENG_EXTENSION_NOT_YOURS, { place, details: { indicator: foreign.code } });
    }
    const last = input.kind === "later" ? (days.at(-1) ?? desk.today) : dayBefore(desk.today);
    if (input.wishedOn <= last) {
      throw new FahengError(errors.FAHENG_EXTENSION_DAY, { place, details: { day: input.wishedOn, due: last } });
    }
    const people = await peopleOf(trx, desk, loaded, input);
    const before = extensions.find((it) => covers(it, input));
    if (before) {
      const by = before.steps.at(-1);
      const at = by ? cityMoment(by.at, desk.context.timeZone) : "";
      const details = { by: by?.byName ?? "", at, day: before.wishedOn };
      throw new FahengError(errors.FAHENG_EXTENSION_ASKED, { place, details });
    }
    return { n: (extensions.at(-1)?.n ?? 0) + 1, items, people, isCoordinator };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { n, items, people, isCoordinator } }) => {
    const { kind, handIn, wishedOn, reason } = input;
    const { personId: by, name: byName } = desk.actor;
    const asked: Extension = {
      agencyId: loaded.agency.id,
      assessmentId: loaded.assessment.id,
      n,
      writes: 1,
      kind,
      state: "asked",
      items,
      period: input.period,
      handIn,
      people,
      askedAs: isCoordinator ? "coordinator" : "department",
      wishedOn,
      grantedOn: null,
      steps: [{ act: "extension.ask", by, byName, at: desk.now, reason }],
      savedAt: desk.now,
    };
    if (!(await putExtension(trx, asked))) throw new TypeError(`request ${n} is there twice`);
    const answer: ExtensionStanding = { n, writes: 1 };
    const after = { state: asked.state, ...inShort(asked), handIn, wishedOn, reason };
    return {
      answer,
      trace: { object: extensionName({ assessmentId: input.assessmentId, n }), agencyId: loaded.agency.id, after },
    };
  },
  emits: [],
});

interface AskedFor {
  readonly items: readonly string[];
  readonly indicators: readonly Indicator[];
  /** When each of it is due as things stand, the earliest first. */
  readonly days: readonly string[];
}

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_DUTY_NOT_FOUND, FAHENG_EXTENSION_PERIOD_* */
async function askedFor(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { input, extensions }: { readonly input: ExtensionAsk; readonly extensions: readonly Extension[] },
): Promise<AskedFor> {
  const { period: target } = input;
  if (target !== null) {
    const indicator = requireIndicator(loaded.pinned, target.indicator);
    const asked = { target, extensions, place: extensionName(input) };
    const { due } = await requireAskedPeriod(trx, desk, loaded, asked);
    return { items: [], indicators: [indicator], days: [due.dueOn] };
  }
  const items = [...new Set(input.items)];
  const indicators = items.map((code) => requireIndicator(loaded.pinned, code));
  const dues = await duesNow(trx, desk, loaded, extensions);
  return { items, indicators, days: items.map((code) => dues.get(code)?.dueOn ?? "").toSorted() };
}

/** Whether an open request asks for all of it already, whatever its day. */
function covers(open: Extension, { kind, items, period, handIn, people }: ExtensionAsk): boolean {
  if (open.state !== "asked" || open.kind !== kind) return false;
  if (open.period !== null || period !== null) {
    return open.period !== null && period !== null && isSamePeriod(open.period, period);
  }
  const named = new Set(open.people.map(({ id }) => id));
  return (
    items.every((it) => open.items.includes(it)) && (open.handIn || !handIn) && people.every((it) => named.has(it))
  );
}

function requireNamed({ kind, items, period, handIn, people }: ExtensionAsk, place: string): void {
  if (period !== null) {
    if (kind === "later" && items.length === 0 && !handIn && people.length === 0) return;
    throw new FahengError(errors.FAHENG_EXTENSION_MIXED, { place });
  }
  const refused = (zh: string, en: string): FahengError =>
    new FahengError(errors.FAHENG_EXTENSION_EMPTY, { place, details: { what: { zh, en } } });
  if (items.length === 0 && !(kind === "late" && handIn)) throw refused("事项", "the items");
  if (kind === "late" && people.length === 0) throw refused("补报的人员", "the people");
}

/** @throws FAHENG_EXTENSION_STRANGER */
async function peopleOf(
  trx: Transaction,
  desk: Desk,
  { agency }: LoadedAssessment,
  { kind, people }: ExtensionAsk,
): Promise<LatePerson[]> {
  if (kind === "later") return [];
  const known = new Map((await agencyPeople(trx, desk, agency.id)).map((it) => [it.id, it]));
  const named = [...new Set(people)].map((id) => known.get(id));
  if (named.every((it) => it !== undefined)) return named;
  throw new FahengError(errors.FAHENG_EXTENSION_STRANGER, { place: agency.id });
}

const MEMBERS = ["department", "coordinator", "leader"] as const;

/** Everybody who may answer or hand in at an agency now, each once, by name. */
export async function agencyPeople(db: Db, desk: Desk, agencyId: string): Promise<LatePerson[]> {
  const at = presently(desk);
  const holders = await Promise.all(MEMBERS.map(async (role) => await listHoldersOf(db, { role, at })));
  const own = holders.flat().filter(({ agencyIds }) => agencyIds.includes(agencyId));
  return [...new Map(own.map(({ id, name }) => [id, { id, name }])).values()];
}
