import { describe, expect, it } from "vitest";
import { decide } from "./decide.ts";
import { PARTIES, type Party } from "./party.ts";
import type { Process } from "./process.ts";
import { PROCESSES } from "./processes.ts";

/**
 * The year as it was agreed, said a second time: act (`*`: with a reason in words), from which states, to which, by whom,
 * what must hold and in which order. A change of a process changes this list as well, so that nobody changes one by a slip.
 */
type Row = readonly [act: string, from: string, to: string, by: string, holds: string];
const AGREED: readonly Row[] = [
  ["framework-draft.start", "none", "drafting", "coordinator、office", ""],
  ["framework-draft.decide", "drafting", "drafting", "coordinator、office", ""],
  ["framework-draft.submit", "drafting", "submitted", "coordinator、office", "doubts-settled"],
  ["framework-draft.send-back*", "submitted", "drafting", "coordinator、office、parent-office", ""],
  ["framework-draft.approve", "submitted", "approved", "coordinator、office、parent-office", "other、doubts-settled"],
  ["framework-draft.withdraw", "drafting、submitted", "withdrawn", "coordinator、office", ""],
  ["cycle.save", "none、draft", "draft", "office", ""],
  ["cycle.open", "draft", "open", "office", "packs-load、dates-ordered"],
  ["cycle.adopt*", "open", "open", "office", "none-under-review、differences-listed"],
  ["cycle.close", "open", "closed", "office", "results-final"],
  ["cycle.reopen*", "closed", "open", "office", "none-published"],
  ["stage.plan", "none", "open", "office", "dates-ordered、days-near"],
  ["stage.pass", "open", "passed", "office", "gate-holds"],
  ["stage.undo*", "passed", "open", "office", "next-stage-open"],
  ["stage.move*", "open", "open", "office", "day-ahead、days-near、dates-ordered"],
  ["assessment.create", "none", "filling", "office", "cycle-open"],
  ["assessment.hand-in", "filling", "handed-in", "coordinator、leader", "cycle-open、timely、items-settled"],
  ["assessment.withdraw", "handed-in", "filling", "coordinator", ""],
  ["assessment.return*", "handed-in", "filling", "office", "items-and-day、days-near"],
  ["assessment.begin-review", "handed-in", "reviewing", "office", "items-tasked"],
  ["assessment.announce", "reviewing", "announced", "office", "opinions-settled、items-settled"],
  ["assessment.recall*", "announced", "reviewing", "office", ""],
  ["assessment.finalise", "announced", "final", "office", "other、window-over、appeals-decided、vetoes-decided"],
  ["assessment.correct*", "final", "final", "office", "other、vetoes-decided、differences-listed"],
  ["assessment.reopen*", "final", "reviewing", "office", "other、cycle-open、items-and-day、days-near"],
  ["assessment.excuse*", "filling", "excused", "office", ""],
  ["assessment.restore*", "excused", "filling", "office", "cycle-open"],
  ["response.save", "none、draft", "draft", "assigned、coordinator", "cycle-open、thawed、timely"],
  ["response.save", "returned", "returned", "assigned、coordinator", "cycle-open、thawed、timely"],
  [
    "response.submit",
    "draft、returned",
    "submitted",
    "assigned、coordinator",
    "cycle-open、thawed、timely、materials-given、claim-explained",
  ],
  ["response.withdraw", "submitted", "draft", "own-department", "cycle-open、thawed"],
  ["response.return*", "submitted", "returned", "coordinator、leader", "cycle-open"],
  [
    "response.approve",
    "submitted",
    "approved",
    "coordinator、leader",
    "cycle-open、other、materials-given、evidence-judged、claim-explained",
  ],
  ["response.revise", "approved", "draft", "assigned、coordinator", "cycle-open、thawed"],
  ["response.recall*", "approved", "returned", "office", "items-and-day、days-near、unsettled"],
  ["evidence.give", "none、sent-back", "given", "assigned、coordinator", "cycle-open、thawed、timely、file-checked"],
  ["evidence.withdraw", "given、accepted", "withdrawn", "own-department", "thawed"],
  ["evidence.accept", "given", "accepted", "coordinator、leader", "other、qualities-judged"],
  ["evidence.send-back*", "given、accepted", "sent-back", "coordinator", "thawed、qualities-judged"],
  ["duty.create", "none", "open", "office、job", ""],
  ["duty.state", "open", "stated", "assigned、coordinator", "thawed、day-in-period"],
  ["duty.withdraw", "stated", "open", "assigned、coordinator", "thawed"],
  ["duty.waive*", "open", "waived", "coordinator、leader", "other、thawed"],
  ["duty.restore", "waived", "open", "coordinator", "thawed"],
  ["ledger.save", "none、open", "open", "assigned", "cycle-open"],
  ["ledger.submit", "open", "submitted", "assigned", "lines-filled"],
  ["ledger.withdraw", "submitted", "open", "own-department", ""],
  ["ledger.return*", "submitted", "open", "coordinator", ""],
  ["ledger.sign", "submitted", "signed", "coordinator、leader", "other"],
  ["ledger.correct*", "signed", "submitted", "assigned", "cycle-open、lines-filled"],
  ["extension.ask*", "none", "asked", "assigned、coordinator", "before-due、days-near"],
  ["extension.grant*", "none、asked", "granted", "coordinator、office", "other、days-near、before-gate"],
  ["extension.refuse*", "asked", "refused", "coordinator、office", "other"],
  ["extension.withdraw", "asked", "withdrawn", "asker", ""],
  ["extension.revoke*", "granted", "withdrawn", "granter", "unused"],
  ["extension.pass-on", "granted", "granted", "coordinator", ""],
  ["review.assign", "none、open", "open", "office", "two-years-away"],
  ["finding.save*", "open", "open", "reviewer", "grounds-given、in-range"],
  ["review.submit", "open", "submitted", "reviewer", "every-item-judged"],
  ["review.take-back", "submitted", "open", "reviewer", "unsettled"],
  ["review.return*", "submitted", "open", "office", "unsettled"],
  ["review.void*", "open、submitted", "void", "office、reviewer", ""],
  ["question.ask", "none", "asked", "reviewer", "unsettled"],
  ["question.answer", "asked", "answered", "assigned、coordinator", "no-fact-changed"],
  ["question.withdraw", "asked", "withdrawn", "reviewer", ""],
  ["register.notify*", "none", "notified", "office", "grounds-given"],
  ["register.propose*", "none", "notified", "office、reviewer", "grounds-given"],
  ["register.object*", "notified、objected", "objected", "coordinator、leader", "window-open"],
  ["register.stand", "notified、objected", "standing", "office", "other、window-over、objection-answered"],
  ["register.strike*", "notified、objected、standing", "struck", "office", "other"],
  ["appeal.file*", "none", "filed", "coordinator、leader", "window-open、once"],
  ["appeal.withdraw", "filed", "withdrawn", "coordinator", ""],
  ["appeal.decide*", "filed", "decided", "office", "other"],
  ["rectification.raise", "none", "open", "office、coordinator", "once"],
  ["rectification.plan", "open、planned", "planned", "owner", "plan-complete"],
  ["rectification.claim", "planned", "claimed", "owner", "proof-given"],
  ["rectification.withdraw", "claimed", "planned", "owner", ""],
  ["rectification.return*", "claimed", "planned", "closer", ""],
  ["rectification.close", "claimed", "closed", "closer", "not-owner"],
  ["rectification.reopen*", "closed", "planned", "closer", "day-ahead、once"],
  ["rectification.look-back*", "closed", "closed", "closer", ""],
  ["rectification.ask-later*", "planned", "planned", "owner", "once"],
  ["rectification.withdraw-later", "planned", "planned", "owner", ""],
  ["rectification.grant-later*", "planned", "planned", "closer", "other"],
  ["rectification.refuse-later*", "planned", "planned", "closer", "other"],
  ["rectification.cancel*", "open、planned、claimed", "cancelled", "raiser", "grounds-given"],
  ["paper.make", "none", "draft", "coordinator、office", "once"],
  ["paper.issue", "draft", "issued", "coordinator、leader、office", ""],
  ["paper.scan", "issued", "issued", "coordinator、leader、office", ""],
  ["paper.withdraw*", "draft、issued", "withdrawn", "coordinator、leader、office", ""],
  ["edition.preview", "none", "preview", "office、job", ""],
  ["edition.lock", "preview", "locked", "office", "results-final"],
  ["edition.unlock*", "locked", "preview", "office", ""],
  ["edition.publish", "locked", "published", "office", "other、hash-equal"],
  ["edition.reissue*", "published", "reissued", "office", "other、differences-listed"],
  ["edition.accept", "published", "published", "parent-office", ""],
  ["edition.return*", "published", "published", "parent-office", ""],
  ["job.queue", "none", "queued", "job", ""],
  ["job.lease", "queued、leased", "leased", "job", "lease-mine"],
  ["job.finish", "leased", "done", "job", "lease-mine"],
  ["job.fail", "leased", "queued", "job", "lease-mine"],
  ["job.die", "leased", "dead", "job", "lease-mine"],
  ["job.cancel", "queued、leased", "cancelled", "asker、system-admin、coordinator", ""],
  ["job.retry", "dead", "queued", "system-admin、coordinator", ""],
  ["job.discard*", "dead", "discarded", "system-admin、coordinator", ""],
];

const all: readonly Process[] = PROCESSES;
const listOf = (text: string): string[] => (text === "" ? [] : text.split("、"));
const rows = AGREED.map(([act, from, to, by, holds]) => ({
  act: act.replace("*", ""),
  needsReason: act.endsWith("*"),
  from: listOf(from),
  to,
  by: listOf(by),
  holds: listOf(holds),
}));
const acts = [...Map.groupBy(rows, ({ act }) => act)].map(([act, agreed]) => ({ act, agreed }));

/** What comes of an act by one party in one state where everything holds: the state it leads to, or the code that refuses it. */
function outcome(
  process: Process,
  act: string,
  { state, parties, reason = "理由" }: { state: string; parties: readonly Party[]; reason?: string },
): string {
  const holds = new Proxy({}, { get: () => true });
  const decision = decide(process, act, { state, parties, holds: holds as never, reason, place: "here" });
  return decision.ok ? decision.to : decision.error.code;
}

it("no act stands in the tables that was not agreed", () => {
  const written = all.flatMap(({ transitions }) => transitions.map(({ act }) => act));
  expect([...new Set(written)]).toEqual(acts.map(({ act }) => act));
});

describe.each(acts)("$act", ({ act, agreed }) => {
  const process = all.find(({ transitions }) => transitions.some((it) => it.act === act))!;
  const parties = Object.keys(PARTIES) as Party[];
  const states = ["none", ...Object.keys(process.states)];

  it("leads from the agreed states to the agreed one, for those agreed, and is refused to everybody else and at any other time", () => {
    for (const party of parties) {
      const own = agreed.filter(({ by }) => by.includes(party));
      for (const state of states) {
        const to = own.find(({ from }) => from.includes(state))?.to;
        const refused = own.length === 0 ? "FAHENG_PROCESS_PARTY" : "FAHENG_PROCESS_STATE";
        expect(outcome(process, act, { state, parties: [party] }), `${party}, ${state}`).toBe(to ?? refused);
      }
    }
  });

  it("asks for a reason where that was agreed, and for none where not", () => {
    for (const { from, to, by, needsReason } of agreed) {
      const without = outcome(process, act, { state: from[0]!, parties: by as Party[], reason: " " });
      expect(without).toBe(needsReason ? "FAHENG_PROCESS_REASON" : to);
    }
  });

  it("holds to what was agreed, in that order", () => {
    const written = process.transitions.filter((it) => it.act === act);
    expect(written.map(({ holds = [] }) => holds)).toEqual(agreed.map(({ holds }) => holds));
  });
});

/** What follows from an act beside its own change: act, the states it was in, what follows. Every other row has nothing after it. */
const FOLLOWS: readonly (readonly [act: string, from: string, follows: string])[] = [
  ["cycle.open", "draft", "assessments-created、period-rows"],
  ["cycle.adopt", "open", "manifest-added、items-returned、rescore"],
  ["cycle.close", "open", "rectifications-carried、archive-written"],
  ["stage.move", "open", "due-days-moved"],
  ["assessment.hand-in", "filling", "result-self"],
  ["assessment.return", "handed-in", "items-returned"],
  ["assessment.announce", "reviewing", "result-preliminary、window-opened"],
  ["assessment.finalise", "announced", "result-final、rectifications-proposed"],
  ["assessment.correct", "final", "result-corrected、edition-flagged"],
  ["assessment.reopen", "final", "items-returned、edition-flagged"],
  ["response.save", "none、draft", "rescore"],
  ["response.save", "returned", "rescore"],
  ["response.approve", "submitted", "rescore"],
  ["response.revise", "approved", "approval-void、rescore"],
  ["response.recall", "approved", "approval-void、findings-void、rescore"],
  ["evidence.give", "none、sent-back", "version-added"],
  ["evidence.withdraw", "given、accepted", "approval-void"],
  ["evidence.send-back", "given、accepted", "approval-void"],
  ["ledger.sign", "submitted", "copy-frozen"],
  ["ledger.correct", "signed", "version-added"],
  ["extension.grant", "none、asked", "due-days-moved"],
  ["extension.revoke", "granted", "due-days-moved"],
  ["finding.save", "open", "rescore"],
  ["review.submit", "open", "third-reviewer"],
  ["review.void", "open、submitted", "findings-void、rescore"],
  ["register.notify", "none", "window-opened"],
  ["register.propose", "none", "window-opened"],
  ["register.stand", "notified、objected", "rescore"],
  ["register.strike", "notified、objected、standing", "rescore"],
  ["appeal.decide", "filed", "finding-overridden、rescore"],
  ["edition.lock", "preview", "hash-taken"],
  ["edition.reissue", "published", "edition-next"],
  ["edition.accept", "published", "acceptance-row"],
  ["edition.return", "published", "acceptance-row"],
];

it("what follows from an act is what was agreed, in that order, and nothing follows from any other", () => {
  const written = all.flatMap(({ transitions }) =>
    transitions.flatMap(({ act, from, emits }) => (emits ? [[act, from.join("、"), emits.join("、")]] : [])),
  );
  expect(written).toEqual(FOLLOWS);
});
