import { describe, expect, it } from "vitest";
import { decide, type Held } from "./decide.ts";
import type { Party } from "./party.ts";
import type { Process } from "./process.ts";
import { PROCESSES } from "./processes.ts";

/** Years as they were lived, act by act: thing, act, by whom, where it leads or why it does not, and what does not hold. */
type Step = readonly [thing: string, act: string, by: Party, expected: string, open?: Readonly<Record<string, Held>>];

const all: readonly Process[] = PROCESSES;

function walk(steps: readonly Step[]): string[] {
  const states = new Map<string, string>();
  return steps.map(([thing, act, by, , open = {}]) => {
    const process = all.find(({ transitions }) => transitions.some((it) => it.act === act))!;
    const holds = new Proxy({}, { get: (_, guard) => open[String(guard)] ?? true });
    const state = states.get(thing) ?? "none";
    const decision = decide(process, act, {
      state,
      parties: [by],
      holds: holds as never,
      reason: "理由",
      place: thing,
    });
    if (decision.ok) states.set(thing, decision.to);
    return decision.ok ? decision.to : decision.error.code;
  });
}

const YEARS: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  {
    name: "a bureau’s year with a lateness, an appeal and an edition",
    steps: [
      ["cycle", "cycle.save", "office", "draft"],
      ["cycle", "cycle.open", "office", "FAHENG_PROCESS_DATES", { "dates-ordered": {} }],
      ["cycle", "cycle.open", "office", "open"],
      ["bureau", "assessment.create", "office", "filling"],
      // 22 June: the material was late; five working days to say something, then another person lets it stand.
      ["late", "register.notify", "office", "notified"],
      ["late", "register.stand", "office", "FAHENG_PROCESS_WINDOW_RUNS", { "window-over": { day: "2017-06-30" } }],
      ["late", "register.stand", "office", "FAHENG_PROCESS_OWN_WORK", { other: {} }],
      ["late", "register.stand", "office", "standing"],
      // 18 to 22 December: submitted, one returned and submitted again, approved by somebody else.
      ["1", "response.save", "assigned", "draft"],
      ["1", "response.submit", "assigned", "FAHENG_PROCESS_MATERIALS_MISSING", { "materials-given": { count: 1 } }],
      ["1", "response.submit", "assigned", "submitted"],
      ["1", "response.save", "assigned", "FAHENG_PROCESS_STATE"],
      ["1", "response.return", "coordinator", "returned"],
      ["1", "response.save", "assigned", "returned"],
      ["1", "response.submit", "assigned", "submitted"],
      ["1", "response.approve", "coordinator", "FAHENG_PROCESS_OWN_WORK", { other: {} }],
      ["1", "response.approve", "assigned", "FAHENG_PROCESS_PARTY"],
      ["1", "response.approve", "leader", "approved"],
      ["bureau", "assessment.hand-in", "coordinator", "FAHENG_PROCESS_ITEMS_OPEN", { "items-settled": { count: 2 } }],
      ["bureau", "assessment.hand-in", "coordinator", "handed-in"],
      ["1", "response.revise", "assigned", "FAHENG_PROCESS_FROZEN", { thawed: {} }],
      // 4 January: reviewed by somebody who never belonged there.
      ["task", "review.assign", "office", "FAHENG_PROCESS_RECUSAL", { "two-years-away": {} }],
      ["task", "review.assign", "office", "open"],
      ["bureau", "assessment.begin-review", "office", "reviewing"],
      ["bureau", "assessment.withdraw", "coordinator", "FAHENG_PROCESS_STATE"],
      ["task", "finding.save", "reviewer", "FAHENG_PROCESS_OUT_OF_RANGE", { "in-range": {} }],
      ["task", "finding.save", "reviewer", "open"],
      ["bureau", "assessment.announce", "office", "FAHENG_PROCESS_OPINIONS_OPEN", { "opinions-settled": { count: 1 } }],
      ["task", "review.submit", "reviewer", "submitted"],
      ["bureau", "assessment.announce", "office", "announced"],
      // 18 and 24 January: one objection, decided by neither finder nor recorder.
      ["court", "appeal.file", "coordinator", "filed"],
      ["bureau", "assessment.finalise", "office", "FAHENG_PROCESS_APPEALS_OPEN", { "appeals-decided": { count: 1 } }],
      ["court", "appeal.decide", "office", "FAHENG_PROCESS_OWN_WORK", { other: {} }],
      ["court", "appeal.decide", "office", "decided"],
      ["court", "appeal.withdraw", "coordinator", "FAHENG_PROCESS_STATE"],
      ["bureau", "assessment.finalise", "office", "final"],
      // 30 January: locked by one, published by another.
      ["edition", "edition.preview", "office", "preview"],
      ["edition", "edition.lock", "office", "locked"],
      ["edition", "edition.publish", "office", "FAHENG_PROCESS_OWN_WORK", { other: {} }],
      ["edition", "edition.publish", "office", "published"],
      ["edition", "edition.unlock", "office", "FAHENG_PROCESS_STATE"],
      ["cycle", "cycle.close", "office", "closed"],
      ["cycle", "cycle.reopen", "office", "FAHENG_PROCESS_PUBLISHED", { "none-published": {} }],
    ],
  },
  {
    name: "a finding that comes late: corrected and issued anew",
    steps: [
      ["bureau", "assessment.create", "office", "filling"],
      ["bureau", "assessment.hand-in", "leader", "handed-in"],
      ["bureau", "assessment.begin-review", "office", "reviewing"],
      ["bureau", "assessment.announce", "office", "announced"],
      ["bureau", "assessment.recall", "office", "reviewing"],
      ["bureau", "assessment.announce", "office", "announced"],
      ["bureau", "assessment.finalise", "office", "final"],
      ["bureau", "assessment.recall", "office", "FAHENG_PROCESS_STATE"],
      ["bureau", "assessment.correct", "office", "FAHENG_PROCESS_DIFFERENCES", { "differences-listed": {} }],
      ["bureau", "assessment.correct", "office", "final"],
      ["bureau", "assessment.reopen", "office", "FAHENG_PROCESS_CYCLE_CLOSED", { "cycle-open": {} }],
      ["bureau", "assessment.reopen", "office", "reviewing"],
      ["edition", "edition.preview", "job", "preview"],
      ["edition", "edition.lock", "office", "locked"],
      ["edition", "edition.publish", "office", "FAHENG_PROCESS_HASH", { "hash-equal": {} }],
      ["edition", "edition.publish", "office", "published"],
      ["edition", "edition.accept", "office", "FAHENG_PROCESS_PARTY"],
      ["edition", "edition.accept", "parent-office", "published"],
      ["edition", "edition.reissue", "office", "reissued"],
      ["edition", "edition.reissue", "office", "FAHENG_PROCESS_STATE"],
    ],
  },
  {
    name: "a problem that is cured, comes back and is carried over",
    steps: [
      ["B", "rectification.raise", "office", "open"],
      ["B", "rectification.claim", "owner", "FAHENG_PROCESS_STATE"],
      ["B", "rectification.plan", "owner", "FAHENG_PROCESS_PLAN", { "plan-complete": {} }],
      ["B", "rectification.plan", "owner", "planned"],
      ["B", "rectification.claim", "owner", "FAHENG_PROCESS_PROOF", { "proof-given": {} }],
      ["B", "rectification.claim", "owner", "claimed"],
      ["B", "rectification.close", "owner", "FAHENG_PROCESS_PARTY"],
      ["B", "rectification.close", "closer", "FAHENG_PROCESS_OWNER_CLOSES", { "not-owner": {} }],
      ["B", "rectification.return", "closer", "planned"],
      ["B", "rectification.claim", "owner", "claimed"],
      ["B", "rectification.close", "closer", "closed"],
      ["B", "rectification.reopen", "closer", "planned"],
      ["B", "rectification.cancel", "raiser", "cancelled"],
      ["B", "rectification.plan", "owner", "FAHENG_PROCESS_STATE"],
    ],
  },
  {
    name: "a month’s ledger, a later day and a job that fails",
    steps: [
      ["10", "ledger.save", "assigned", "open"],
      ["10", "ledger.submit", "assigned", "FAHENG_PROCESS_LINES_OPEN", { "lines-filled": { count: 3 } }],
      ["10", "ledger.submit", "assigned", "submitted"],
      ["10", "ledger.sign", "coordinator", "signed"],
      ["10", "ledger.withdraw", "own-department", "FAHENG_PROCESS_STATE"],
      ["10", "ledger.correct", "assigned", "submitted"],
      ["later", "extension.ask", "assigned", "FAHENG_PROCESS_PAST_DUE", { "before-due": {} }],
      ["later", "extension.ask", "assigned", "asked"],
      ["later", "extension.grant", "coordinator", "FAHENG_PROCESS_PAST_GATE", { "before-gate": {} }],
      ["later", "extension.grant", "office", "granted"],
      ["later", "extension.revoke", "granter", "FAHENG_PROCESS_USED", { unused: {} }],
      ["later", "extension.refuse", "office", "FAHENG_PROCESS_STATE"],
      ["job", "job.queue", "job", "queued"],
      ["job", "job.lease", "job", "leased"],
      ["job", "job.finish", "job", "FAHENG_PROCESS_LEASE", { "lease-mine": {} }],
      ["job", "job.fail", "job", "queued"],
      ["job", "job.lease", "job", "leased"],
      ["job", "job.die", "job", "dead"],
      ["job", "job.retry", "asker", "FAHENG_PROCESS_PARTY"],
      ["job", "job.retry", "system-admin", "queued"],
      ["job", "job.cancel", "asker", "cancelled"],
    ],
  },
  {
    name: "a framework out of a document, sent back once",
    steps: [
      ["draft", "framework-draft.decide", "coordinator", "FAHENG_PROCESS_STATE"],
      ["draft", "framework-draft.start", "coordinator", "drafting"],
      ["draft", "framework-draft.decide", "coordinator", "drafting"],
      ["draft", "framework-draft.decide", "parent-office", "FAHENG_PROCESS_PARTY"],
      [
        "draft",
        "framework-draft.submit",
        "coordinator",
        "FAHENG_PROCESS_DOUBTS_OPEN",
        { "doubts-settled": { doubts: 2, problems: 0 } },
      ],
      ["draft", "framework-draft.submit", "coordinator", "submitted"],
      ["draft", "framework-draft.decide", "coordinator", "FAHENG_PROCESS_STATE"],
      ["draft", "framework-draft.approve", "coordinator", "FAHENG_PROCESS_OWN_WORK", { other: {} }],
      ["draft", "framework-draft.send-back", "parent-office", "drafting"],
      ["draft", "framework-draft.submit", "coordinator", "submitted"],
      ["draft", "framework-draft.approve", "parent-office", "approved"],
      ["draft", "framework-draft.withdraw", "coordinator", "FAHENG_PROCESS_STATE"],
      ["other", "framework-draft.start", "office", "drafting"],
      ["other", "framework-draft.withdraw", "office", "withdrawn"],
    ],
  },
];

describe.each(YEARS)("$name", ({ steps }) => {
  it("goes as it went", () => {
    const told = (outcomes: readonly string[]) =>
      steps.map(([thing, act, by], at) => `${thing}: ${act} by ${by} → ${outcomes[at]}`);
    expect(told(walk(steps))).toEqual(told(steps.map(([, , , expected]) => expected)));
  });
});
