import {
  allowedActs,
  type AssessmentState,
  areItemsSettled,
  areResultsFinal,
  dateOfDay,
  dayNumber,
  decide,
  type Held,
  isCycleOpen,
  isNoneUnderReview,
  isOther,
  isThawed,
  isTimely,
  isTwoYearsAway,
  isWindowOpen,
  isWindowOver,
  type Party,
  type Process,
  PROCESSES,
} from "../../src/index.ts";
import type { Person } from "./people.ts";

/** One thing that has a state. `of`: what it belongs to. */
export interface Thing {
  readonly id: string;
  readonly entity: string;
  readonly agency: string | null;
  readonly of: string | null;
  state: string;
  /** Who stated, gave, raised or decided it. */
  involved: string[];
  /** Who is answerable for it, where that is one person. */
  owner: string | null;
  /** Whose right to close it follows from who raised it. */
  raiser: string | null;
  /** Changes with what it says. */
  digest: number;
  /** What an approval binds, `null` without one. */
  approval: { readonly by: string; readonly digest: number } | null;
  /** Last day, where it has one. */
  dueOn: string | null;
  grantedUntil: string | null;
}

/** A result: the facts it names, and what they come to. Never changed. */
export interface Result {
  readonly agency: string;
  readonly n: number;
  readonly kind: "self" | "preliminary" | "final" | "corrected";
  readonly facts: Readonly<Record<string, number>>;
  readonly total: number;
}

/** A line of the audit: who did what to what, and every state it led to. */
export interface Line {
  readonly actor: string;
  readonly act: string;
  readonly target: string;
  readonly led: readonly { readonly id: string; readonly to: string }[];
  readonly reason: string | null;
  readonly day: string;
}

/** What somebody brings to an act. */
export interface Input {
  readonly reason: string | null;
  /** Items that are named: returned, or not reported. */
  readonly items: readonly string[];
  /** Anything an act can be asked in more than one way. */
  readonly seed: number;
}

/** Somebody tries an act on a thing. */
interface Attempt {
  readonly act: string;
  readonly actor: Person;
  readonly thing: Thing;
  readonly input: Input;
}

const processOf = (entity: string): Process => PROCESSES.find((it) => it.entity === entity) as Process;

/**
 * A year of two agencies as the tables of the process allow it: no database, no clock but {@link World.tick}. What the acts
 * do beside their own change is written here in its plainest form.
 */
export class World {
  day = "2017-06-01";
  readonly things = new Map<string, Thing>();
  readonly results: Result[] = [];
  readonly audit: Line[] = [];
  readonly published = new Map<string, string>();
  /** Entries of the register that are vetoes. */
  readonly vetoes = new Set<string>();

  constructor() {
    this.#lay("cycle", "cycle", {});
    this.#lay("stage", "stage", { of: "cycle" });
    this.#lay("edition", "edition", { of: "cycle" });
    this.#lay("job", "job", {});
    for (const agency of ["a", "b"]) {
      this.#lay(`assessment/${agency}`, "assessment", { agency, of: "cycle" });
      for (const item of ["1", "2"]) {
        this.#lay(`response/${agency}/${item}`, "response", {
          agency,
          of: `assessment/${agency}`,
          dueOn: "2017-06-20",
        });
        this.#lay(`extension/${agency}/${item}`, "extension", { agency, of: `response/${agency}/${item}` });
      }
      this.#lay(`evidence/${agency}/1`, "evidence", { agency, of: `response/${agency}/1`, dueOn: "2017-06-25" });
      this.#lay(`duty/${agency}`, "duty", { agency, of: `response/${agency}/2` });
      this.#lay(`ledger/${agency}`, "ledger", { agency, of: `assessment/${agency}` });
      for (const reviewer of ["reviewer-1", "reviewer-2", "reviewer-of-a"]) {
        this.#lay(`review/${agency}/${reviewer}`, "review", { agency, of: `assessment/${agency}` }).owner = reviewer;
      }
      this.#lay(`question/${agency}`, "question", { agency, of: `response/${agency}/1` });
      this.#lay(`register/${agency}`, "register", { agency, of: `assessment/${agency}` });
      this.#lay(`appeal/${agency}`, "appeal", { agency, of: `assessment/${agency}` });
      this.#lay(`rectification/${agency}`, "rectification", { agency });
    }
  }

  /** Tries an act; whatever is refused leaves everything as it was. */
  try(actor: Person, act: string, target: string, input: Input): "done" | string {
    const thing = this.thing(target);
    const attempt = { act, actor, thing, input };
    const holds = new Proxy({}, { get: (_, guard) => this.#held(String(guard), attempt) });
    const decision = decide(processOf(thing.entity), act, {
      state: thing.state,
      parties: this.parties(actor, thing),
      holds,
      reason: input.reason,
      place: target,
    });
    if (!decision.ok) return decision.error.code;
    const led = new Map([[thing.id, decision.to]]);
    thing.state = decision.to;
    this.#apply(attempt, led);
    for (const [id, to] of led) this.thing(id).state = to;
    const states = [...led].map(([id, to]) => ({ id, to }));
    this.audit.push({ actor: actor.id, act, target, led: states, reason: input.reason, day: this.day });
    return "done";
  }

  /** A day passes; nothing else does. */
  tick(days: number): void {
    this.day = dateOfDay(dayNumber(this.day) + days);
  }

  thing(id: string): Thing {
    const thing = this.things.get(id);
    if (!thing) throw new RangeError(id);
    return thing;
  }

  /** Acts that somebody could try on a thing in its state. */
  offered(actor: Person, thing: Thing): string[] {
    const parties = this.parties(actor, thing);
    return allowedActs(processOf(thing.entity), thing.state, parties).map((it) => it.act);
  }

  parties(actor: Person, thing: Thing): Party[] {
    const parties: Party[] = [];
    const isOwn = actor.agency !== null && actor.agency === thing.agency;
    if (actor.role === "department" && isOwn) parties.push("assigned", "own-department");
    if ((actor.role === "coordinator" || actor.role === "leader") && isOwn) parties.push(actor.role);
    if (actor.role === "coordinator" && isOwn && thing.involved.includes(actor.id)) parties.push("own-department");
    if (
      actor.role === "office" ||
      actor.role === "system-admin" ||
      actor.role === "job" ||
      actor.role === "parent-office"
    ) {
      parties.push(actor.role);
    }
    const tasks = [...this.things.values()].filter((it) => it.entity === "review" && it.owner === actor.id);
    const isTasked = tasks.some((it) => it === thing || (it.agency === thing.agency && it.state === "open"));
    if (actor.role === "reviewer" && isTasked) parties.push("reviewer");
    if (thing.owner === actor.id) parties.push("owner");
    if (thing.raiser === actor.id) parties.push("raiser", "asker", "granter");
    if (thing.raiser !== null && (actor.role === "office" || (actor.role === "coordinator" && isOwn)))
      parties.push("closer");
    return parties;
  }

  responses(agency: string): Thing[] {
    return [...this.things.values()].filter((it) => it.entity === "response" && it.agency === agency);
  }

  /** What counts for an agency now: approved answers, submitted findings, standing entries, decided appeals. */
  counted(agency: string): Record<string, number> {
    const counts = (it: Thing): boolean =>
      (it.entity === "response" && it.state === "approved") ||
      (it.entity === "review" && it.state === "submitted") ||
      (it.entity === "register" && it.state === "standing") ||
      (it.entity === "appeal" && it.state === "decided");
    const things = [...this.things.values()].filter((it) => it.agency === agency && counts(it));
    return Object.fromEntries(things.map((it) => [it.id, it.digest]));
  }

  hash(): string {
    return JSON.stringify(["a", "b"].map((agency) => this.results.findLast((it) => it.agency === agency) ?? null));
  }

  #lay(id: string, entity: string, known: Partial<Pick<Thing, "agency" | "of" | "dueOn">> = {}): Thing {
    const thing: Thing = {
      id,
      entity,
      agency: null,
      of: null,
      dueOn: null,
      state: "none",
      involved: [],
      owner: null,
      raiser: null,
      digest: 0,
      approval: null,
      grantedUntil: null,
      ...known,
    };
    this.things.set(id, thing);
    return thing;
  }

  #assessment(thing: Thing): Thing {
    return this.thing(`assessment/${thing.agency}`);
  }

  #assessments(): { agency: string; state: AssessmentState }[] {
    const all = ["a", "b"].map((agency) => ({ agency, state: this.thing(`assessment/${agency}`).state }));
    return all.filter((it): it is { agency: string; state: AssessmentState } => it.state !== "none");
  }

  #held(guard: string, { act, actor, thing, input: { items, seed } }: Attempt): Held {
    const response = thing.entity === "response" ? thing : this.things.get(thing.of ?? "");
    switch (guard) {
      case "other":
        return isOther([actor.id], thing.involved);
      case "not-owner":
        return isOther([actor.id], [thing.owner ?? ""]);
      case "thawed":
        return isThawed(this.#assessment(thing).state as never, (response?.state ?? "none") as never);
      case "timely":
        return isTimely(this.day, thing.dueOn, thing.grantedUntil);
      case "cycle-open":
        return isCycleOpen(this.thing("cycle").state as never);
      case "items-settled": {
        const states = this.responses(thing.agency ?? "").map((it) => ({ code: it.id, state: it.state as never }));
        return areItemsSettled(states, items);
      }
      case "results-final":
        return act === "edition.lock"
          ? areResultsFinal(this.#assessments(), items)
          : areResultsFinal(this.#assessments());
      case "none-under-review":
        return isNoneUnderReview(this.#assessments());
      case "none-published":
        return this.published.size === 0 || {};
      case "next-stage-open":
        return true;
      case "items-and-day":
        return items.length > 0 || {};
      case "items-tasked":
        return this.#tasks(thing).some((it) => it.state !== "void" && it.state !== "none") || { count: 2 };
      case "opinions-settled": {
        const open = this.#tasks(thing).filter((it) => it.state === "open");
        return open.length === 0 || { count: open.length };
      }
      case "window-over":
        return isWindowOver(this.day, this.#window(thing));
      case "window-open": {
        const isAnnounced = thing.entity !== "appeal" || this.#assessment(thing).state === "announced";
        return isAnnounced ? isWindowOpen(this.day, this.#window(thing)) : { day: this.day };
      }
      case "appeals-decided": {
        const open = [...this.things.values()].filter(
          (it) => it.entity === "appeal" && it.agency === thing.agency && it.state === "filed",
        );
        return open.length === 0 || { count: open.length };
      }
      case "vetoes-decided": {
        const open = [...this.vetoes].filter((id) => {
          const { agency, state } = this.thing(id);
          return agency === thing.agency && (state === "notified" || state === "objected");
        });
        return open.length === 0 || { count: open.length };
      }
      case "evidence-judged": {
        const open = [...this.things.values()].filter(
          (it) => it.entity === "evidence" && it.of === thing.id && it.state === "given",
        );
        return open.length === 0 || { count: open.length };
      }
      case "two-years-away":
        return isTwoYearsAway(this.day, this.#memberships(thing));
      case "unsettled":
        return ["filling", "handed-in", "reviewing"].includes(this.#assessment(thing).state) || {};
      case "before-due":
        return isWindowOpen(this.day, this.thing(thing.of ?? "").dueOn ?? this.day);
      case "unused":
        return this.thing(thing.of ?? "").grantedUntil !== null || {};
      case "hash-equal":
        return this.published.get("locked") === this.hash() || {};
      default:
        // What somebody brings along: complete three times of four.
        return seed % 4 !== 0 || { count: 1, what: guard };
    }
  }

  #memberships(task: Thing): string[] {
    return task.owner === "reviewer-of-a" && task.agency === "a" ? ["2017-02-01"] : [];
  }

  #tasks(thing: Thing): Thing[] {
    return [...this.things.values()].filter((it) => it.entity === "review" && it.agency === thing.agency);
  }

  #window(thing: Thing): string {
    return (thing.entity === "appeal" ? this.#assessment(thing) : thing).dueOn ?? this.day;
  }

  #result(agency: string, kind: Result["kind"]): void {
    const facts = this.counted(agency);
    const total = Object.values(facts).reduce((sum, it) => sum + it, 0);
    const n = this.results.filter((it) => it.agency === agency).length + 1;
    this.results.push(Object.freeze({ agency, n, kind, facts: Object.freeze(facts), total }));
  }

  #return(named: readonly string[], agency: string | null, led: Map<string, string>): void {
    for (const response of this.responses(agency ?? "").filter((it) => named.includes(it.id) && it.state !== "none")) {
      led.set(response.id, "returned");
      response.approval = null;
      response.grantedUntil = dateOfDay(dayNumber(this.day) + 5);
    }
  }

  #voidFindings(agency: string | null): void {
    for (const task of this.#tasks({ agency } as Thing)) if (task.state === "submitted") task.digest = 0;
  }

  #apply({ act, actor, thing, input: { items, seed } }: Attempt, led: Map<string, string>): void {
    const says = (): void => {
      thing.digest = seed;
      thing.involved.push(actor.id);
    };
    switch (act) {
      case "cycle.open":
        // Agency b joins later, by an act of its own.
        if (this.thing("assessment/a").state === "none") led.set("assessment/a", "filling");
        break;
      case "response.save":
      case "evidence.give":
      case "duty.state":
      case "ledger.submit":
      case "ledger.correct":
        says();
        break;
      case "response.approve":
        thing.approval = { by: actor.id, digest: thing.digest };
        break;
      case "response.revise":
        thing.approval = null;
        break;
      case "response.recall":
        thing.approval = null;
        thing.grantedUntil = dateOfDay(dayNumber(this.day) + 5);
        this.#voidFindings(thing.agency);
        break;
      case "extension.ask":
        thing.raiser = actor.id;
        thing.involved.push(actor.id);
        break;
      case "extension.grant":
        thing.raiser = actor.id;
        this.thing(thing.of ?? "").grantedUntil = dateOfDay(dayNumber(this.day) + 10);
        break;
      case "extension.revoke":
        this.thing(thing.of ?? "").grantedUntil = null;
        break;
      case "assessment.hand-in":
        this.#result(thing.agency ?? "", "self");
        break;
      case "assessment.return":
      case "assessment.reopen":
        this.#return(items, thing.agency, led);
        break;
      case "register.propose":
        this.vetoes.add(thing.id);
        says();
        thing.dueOn = dateOfDay(dayNumber(this.day) + 5);
        break;
      case "finding.save":
      case "register.notify":
        says();
        thing.dueOn = dateOfDay(dayNumber(this.day) + 5);
        break;
      case "review.void":
        thing.digest = 0;
        break;
      case "assessment.announce":
        this.#result(thing.agency ?? "", "preliminary");
        thing.involved = this.#tasks(thing).flatMap((it) => it.involved);
        thing.dueOn = dateOfDay(dayNumber(this.day) + 5);
        break;
      case "appeal.file":
        thing.involved = this.#tasks(thing).flatMap((it) => it.involved);
        thing.involved.push(...this.thing(`register/${thing.agency}`).involved, actor.id);
        break;
      case "appeal.decide":
        says();
        break;
      case "assessment.finalise":
        this.#result(thing.agency ?? "", "final");
        thing.involved.push(actor.id);
        break;
      case "assessment.correct":
        this.#result(thing.agency ?? "", "corrected");
        break;
      case "rectification.raise":
        thing.raiser = actor.id;
        thing.owner = "a-clerk";
        break;
      case "edition.lock":
        thing.involved.push(actor.id);
        this.published.set("locked", this.hash());
        break;
      case "edition.publish":
        this.published.set(`edition ${this.published.size}`, this.hash());
        break;
      default:
    }
  }
}
