import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = path.join(import.meta.dirname, "../src");

/** Who opens a transaction or writes the audit without `defineAct`, each with why it has to. */
const BY_HAND: Readonly<Record<string, string>> = {
  "access/enter.ts": "where both are made: a refusal is written down though its act is undone",
  "act/define-act.ts": "runs every act",
  "act/write-down.ts": "writes the lines of every act",
  "audit/write-audit.ts": "the one way to the chain",
  "audit/seal-moved.ts": "the machine's own: the heads of chains are sealed apart from every act",
  "account/attempts.ts": "an attempt is counted before it is judged, whatever becomes of it",
  "account/prove-password.ts": "a wrong password counts and is written down, though the act it was for is refused",
  "account/session.ts": "nobody is an actor before they are signed in; using a session is no act",
  "account/sign-in.ts": "nobody is an actor before they are signed in",
  "account/single-sign-on.ts": "nobody is an actor before they are signed in",
  "assessment/load.ts": "a try at what is not theirs is answered like what is not there, and written down",
  "organisation/organisation.ts": "a try at what is not theirs is answered like what is not there, and written down",
  "statement/stater.ts": "a try at what is not theirs is answered like what is not there, and written down",
  "count-list/count-from-list.ts": "looks, before a file is taken in, whether it could be counted",
  "evidence/give-evidence.ts": "looks, before a file is taken in, whether it could be given",
  "rectification/prove-rectification.ts": "looks, before a file is taken in, whether it could be given",
  "evidence/list-evidence.ts": "who is not of the agency only looks, and that they did is written down",
  "evidence/sweep-orphans.ts":
    "the machine's own: a file that no row knows of is thrown away when its days of grace are over",
  "export/sweep-exports.ts": "the machine's own: a file is thrown away when its days are over",
  "job/deliver-events.ts": "the machine's own: an event is marked with the jobs that follow from it",
  "job/machine.ts": "the machine's own: keys of yesterday are forgotten",
  "job/make-texts-job.ts": "the machine's own: what is searched is made anew of what stands",
  "job/pack-units-job.ts": "the machine's own: a row that lists read is made anew of what stands",
  "delivery/deliver-once.ts": "the machine's own: what leaves the house is noted before and after",
  "notice/keep-notices.ts": "the machine's own: people are told of what others did, and of days that come",
  "notice/tell-edition-job.ts": "the machine's own: a job waits for the end of an embargo",
  "packed/read-units.ts": "a row that lists read is made anew where it is missing; nothing that somebody said changes",
  "response/handle-many.ts": "tries the guards of each act and writes nothing; each that is done is an act",
  "job/run-next-job.ts": "the machine's own: a job is leased, moved on and ended by whoever runs it",
};

/** Who asks a permission without `defineAct`: they look, and change nothing. */
const LOOKING: Readonly<Record<string, string>> = {
  "act/define-act.ts": "asks for every act",
  "assessment/load.ts": "reads an assessment",
  "assignment/hand-over.ts": "reads what people have, to be handed over",
  "assignment/list-urges.ts": "reads who was urged last",
  "assignment/plan.ts": "reads a plan and its versions",
  "audit/read-audit.ts": "reads the audit",
  "calendar/import-calendar.ts": "lays a list beside what is kept",
  "count-list/list-count-lists.ts": "reads what numbers rest on",
  "comment/list-comments.ts": "reads what an agency's people said to each other",
  "cycle/require-cycle.ts": "reads a cycle",
  "edition/own-editions.ts": "reads what an agency is told of editions",
  "edition/read-editions.ts": "reads editions and how agencies are compared",
  "evidence/list-evidence.ts": "reads what evidence was given",
  "evidence/stored-files.ts": "lists files that may be given again",
  "export/download-export.ts": "asks whether who asked for a file still may have what is in it",
  "extension/list-extensions.ts": "reads later days and late entry",
  "framework-draft/get-draft.ts": "reads drafts of frameworks",
  "group/list-group.ts": "reads what is kept of the leading group",
  "job/list-jobs.ts": "reads the machine's jobs",
  "ledger/get-ledger.ts": "reads a month of the ledger",
  "ledger/list-ledger.ts": "reads which months are handed in",
  "organisation/bindings.ts": "reads what names mean",
  "organisation/dissolve-department.ts": "says what would end with a department",
  "organisation/list-people.ts": "reads people and roles",
  "organisation/reform-agency.ts": "says what would end with an agency",
  "organisation/guided-agencies.ts": "reads which agencies a bureau may assess",
  "organisation/unit-class.ts": "reads classes of units",
  "past/past-template.ts": "writes a workbook to fill in",
  "past/trend.ts": "reads the totals of an agency by year",
  "plugin/frozen.ts": "reads what has to wait for its pack",
  "plugin/releases.ts": "reads which cycles need which release of a pack",
  "profile/permit-writing.ts": "tries a profile of which nothing is kept",
  "response/handle-many.ts": "asks whether any of many may be handed on; each is asked again by its act",
  "review/compare-scores.ts": "reads what a review comes to beside the agency's own",
  "review/far-reviewers.ts": "reads how far reviewers are from each other",
  "review/figures/check-figures.ts": "writes a workbook to fill in",
  "review/get-task.ts": "reads what somebody judges",
  "rectification/list-rectifications.ts": "reads problems to cure",
  "narrative/get-narrative.ts": "reads a text of a document",
  "template/list-templates.ts": "reads templates of one's own",
  "paper/list-papers.ts": "reads documents of the register",
  "question/list-questions.ts": "reads what reviewers asked",
  "register/list-register.ts": "reads what the office holds for all agencies",
  "register/list-vetoes.ts": "reads which vetoes may be proposed",
  "review/list-reviews.ts": "reads who reviews",
  "review/save-finding.ts": "says what a finding would make of an item",
  "review/review-choices.ts": "reads who could review",
  "roster/roster-template.ts": "writes a workbook to fill in",
  "stage/list-stages.ts": "reads the stages of a cycle",
  "statement/stater.ts": "reads who may state something",
  "substitute/list-substitutes.ts": "reads who stands for whom in an agency",
  "transfer/list-transfers.ts": "reads which functions went and came",
  "trial/read-trial.ts": "reads the last trial of a profile",
  "year-end/ask-year-end.ts": "reads how far a folder that was asked for is",
  "year-end/take-year-end.ts": "asks whether who asked for a folder still may have what is in it",
  "take-over/list-takeable.ts": "says what of earlier answers could be taken over",
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .toSorted();

/** Files that call something, definitions and comments left out. */
function callersOf(call: RegExp): string[] {
  return files.filter((file) => {
    const text = readFileSync(path.join(SOURCE, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return call.test(text.replaceAll(/function \w+/g, ""));
  });
}

describe("what changes anything is an act", () => {
  it("but for those who are named, nobody opens a transaction or writes the audit", () => {
    const found = callersOf(/\.transaction\s*\(|(?<!z\.)\b(?:record|recordRefusal|writeAudit|appendAudit)\s*\(/);
    expect(found).toEqual(Object.keys(BY_HAND).toSorted());
  });

  it("but for those who only look, nobody asks a permission by themselves", () => {
    expect(callersOf(/import [^;]*\bpermit\b[^;]*access\/enter\.ts"/)).toEqual(Object.keys(LOOKING).toSorted());
  });

  it("and each of them says why", () => {
    for (const why of [...Object.values(BY_HAND), ...Object.values(LOOKING)]) expect(why.length).toBeGreaterThan(10);
  });
});
