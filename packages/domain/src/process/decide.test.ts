import { describe, expect, expectTypeOf, it } from "vitest";
import { cycleProcess } from "./cycle.process.ts";
import { decide, type Situation } from "./decide.ts";
import { type Guard, GUARDS } from "./guards.ts";
import type { ActOf, GuardOf, Process, StateOf } from "./process.ts";
import { PROCESSES } from "./processes.ts";
import { responseProcess } from "./response.process.ts";

const place = "response:a/3.2";
const approving = {
  parties: ["coordinator"],
  holds: { "cycle-open": true, other: true, "evidence-judged": true, "materials-given": true, "claim-explained": true },
  place,
} as const;

describe("decide", () => {
  it("throws at an act that the process does not have: no fault of a user", () => {
    const ask = (): unknown =>
      decide(responseProcess, "response.fly" as "response.save", { state: "none", ...approving } as never);
    expect(ask).toThrow(new TypeError("response.fly is no act of response"));
  });

  it("says where an act leads, with the row it read", () => {
    const decision = decide(responseProcess, "response.approve", { state: "submitted", ...approving });
    expect(decision).toMatchObject({ ok: true, to: "approved", transition: { emits: ["rescore"] } });
  });

  it("knows one act's rows apart by the state", () => {
    const saving = { parties: ["assigned"], holds: { "cycle-open": true, thawed: true, timely: true }, place } as const;
    const after = (["none", "draft", "returned"] as const).map((state) => {
      const decision = decide(responseProcess, "response.save", { state, ...saving });
      return decision.ok && decision.to;
    });
    expect(after).toEqual(["draft", "draft", "returned"]);
  });

  it("tells who may, before it tells anything of the state", () => {
    const decision = decide(responseProcess, "response.approve", {
      state: "draft",
      ...approving,
      parties: ["assigned"],
    });
    expect(!decision.ok && decision.error.report()).toMatchObject({
      code: "FAHENG_PROCESS_PARTY",
      status: 403,
      place,
      mend: { zh: "由法治工作机构、机关领导办理。", en: "It is done by the coordinator; the leader." },
    });
  });

  it("names the state, and what can be done in it", () => {
    const decision = decide(responseProcess, "response.approve", { state: "approved", ...approving });
    expect(!decision.ok && decision.error.report()).toMatchObject({
      code: "FAHENG_PROCESS_STATE",
      message: {
        zh: "填报现为“已审定”，不能审定",
        en: "the answer is “approved” now; that is not the time to approve",
      },
      mend: {
        zh: "只审定已报送的填报。您现在可以：修订。此时各方可以：修订（责任处室、法治工作机构）、退回补正（周期主办方）。",
      },
    });
    const none = decide(cycleProcess, "cycle.close", {
      state: "none",
      parties: ["office"],
      holds: { "results-final": true },
      place,
    });
    expect(!none.ok && none.error.message).toBe("考评周期现为“尚未建立”，不能结束周期");
  });

  it("refuses an act without its reason, blanks being none", () => {
    for (const reason of [undefined, null, "", "  　\n"]) {
      const situation = {
        state: "submitted",
        parties: ["coordinator"],
        holds: { "cycle-open": true },
        place,
        reason,
      } as const;
      const decision = decide(
        responseProcess,
        "response.return",
        situation as Situation<typeof responseProcess, "response.return">,
      );
      expect(!decision.ok && decision.error.code).toBe("FAHENG_PROCESS_REASON");
    }
  });

  it("refuses by the first guard that does not hold, with its numbers", () => {
    const holds = { "results-final": { count: 2, what: "市商务局、市知识产权局" } };
    const decision = decide(cycleProcess, "cycle.close", {
      state: "open",
      parties: ["office"],
      holds,
      place: "cycle:c",
    });
    expect(!decision.ok && decision.error.report()).toMatchObject({
      code: "FAHENG_PROCESS_RESULTS_OPEN",
      message: { zh: "尚有2家机关未定结果：市商务局、市知识产权局" },
    });
  });

  it("takes a guard that nobody answered for one that does not hold", () => {
    const situation = { state: "open", parties: ["office"], holds: {}, place: "cycle:c" };
    const decision = decide(cycleProcess, "cycle.close", situation as never);
    expect(decision.ok).toBe(false);
  });

  it("makes forgetting a guard a type error", () => {
    expectTypeOf<GuardOf<typeof cycleProcess, "cycle.close">>().toEqualTypeOf<"results-final">();
    expectTypeOf<StateOf<typeof cycleProcess>>().toEqualTypeOf<"draft" | "open" | "closed">();
    expectTypeOf<"cycle.clsoe">().not.toExtend<ActOf<typeof cycleProcess>>();
    // @ts-expect-error results-final is not answered
    expect(decide(cycleProcess, "cycle.close", { state: "open", parties: ["office"], holds: {}, place }).ok).toBe(
      false,
    );
  });
});

describe("guards", () => {
  // The code that each answers with: a clerk's manual, and other programs, are written against it.
  const codes: Readonly<Record<Guard, string>> = {
    other: "FAHENG_PROCESS_OWN_WORK",
    "not-owner": "FAHENG_PROCESS_OWNER_CLOSES",
    thawed: "FAHENG_PROCESS_FROZEN",
    timely: "FAHENG_PROCESS_TOO_LATE",
    "materials-given": "FAHENG_PROCESS_MATERIALS_MISSING",
    "items-settled": "FAHENG_PROCESS_ITEMS_OPEN",
    "cycle-open": "FAHENG_PROCESS_CYCLE_CLOSED",
    "packs-load": "FAHENG_PROCESS_PACKS",
    "dates-ordered": "FAHENG_PROCESS_DATES",
    "none-under-review": "FAHENG_PROCESS_UNDER_REVIEW",
    "results-final": "FAHENG_PROCESS_RESULTS_OPEN",
    "none-published": "FAHENG_PROCESS_PUBLISHED",
    "gate-holds": "FAHENG_PROCESS_GATE",
    "next-stage-open": "FAHENG_PROCESS_NEXT_STAGE",
    "day-ahead": "FAHENG_PROCESS_PAST_DAY",
    "days-near": "FAHENG_PROCESS_FAR_DAY",
    "items-and-day": "FAHENG_PROCESS_ITEMS_AND_DAY",
    "items-tasked": "FAHENG_PROCESS_NO_REVIEWER",
    "opinions-settled": "FAHENG_PROCESS_OPINIONS_OPEN",
    "window-over": "FAHENG_PROCESS_WINDOW_RUNS",
    "window-open": "FAHENG_PROCESS_WINDOW_OVER",
    "appeals-decided": "FAHENG_PROCESS_APPEALS_OPEN",
    "vetoes-decided": "FAHENG_PROCESS_VETOES_OPEN",
    "differences-listed": "FAHENG_PROCESS_DIFFERENCES",
    "claim-explained": "FAHENG_PROCESS_CLAIM_BARE",
    "evidence-judged": "FAHENG_PROCESS_EVIDENCE_OPEN",
    "qualities-judged": "FAHENG_PROCESS_QUALITIES",
    "file-checked": "FAHENG_PROCESS_FILE",
    "day-in-period": "FAHENG_PROCESS_DAY_OUTSIDE",
    "lines-filled": "FAHENG_PROCESS_LINES_OPEN",
    "before-due": "FAHENG_PROCESS_PAST_DUE",
    "before-gate": "FAHENG_PROCESS_PAST_GATE",
    unused: "FAHENG_PROCESS_USED",
    "two-years-away": "FAHENG_PROCESS_RECUSAL",
    "in-range": "FAHENG_PROCESS_OUT_OF_RANGE",
    "every-item-judged": "FAHENG_PROCESS_OPINIONS_MISSING",
    unsettled: "FAHENG_PROCESS_SETTLED",
    "grounds-given": "FAHENG_PROCESS_GROUNDS",
    "objection-answered": "FAHENG_PROCESS_OBJECTION",
    once: "FAHENG_PROCESS_TWICE",
    "plan-complete": "FAHENG_PROCESS_PLAN",
    "proof-given": "FAHENG_PROCESS_PROOF",
    "hash-equal": "FAHENG_PROCESS_HASH",
    "no-fact-changed": "FAHENG_PROCESS_CHANGES_FACT",
    "doubts-settled": "FAHENG_PROCESS_DOUBTS_OPEN",
    "lease-mine": "FAHENG_PROCESS_LEASE",
  };

  it.each(Object.entries(codes))("%s answers with %s", (guard, code) => {
    expect(GUARDS[guard as Guard].code).toBe(code);
  });

  it("refuse, each in its turn, every act that names them", () => {
    const every: readonly Process[] = PROCESSES;
    for (const process of every) {
      for (const { act, from, by, holds = [] } of process.transitions) {
        for (const failing of holds) {
          const answers = Object.fromEntries(holds.map((it) => [it, it === failing ? {} : true]));
          const decision = decide(process, act, {
            state: from[0] ?? "none",
            parties: by,
            holds: answers as never,
            reason: "理由",
            place,
          });
          expect(!decision.ok && decision.error.code, `${act}: ${failing}`).toBe(codes[failing]);
        }
      }
    }
  });
});
