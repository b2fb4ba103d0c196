import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";
import { agencyColumns } from "./statements/agency-columns.ts";
import { type Hold, tablesOf } from "./statements/agency-conditions.ts";
import { calledBy, CALLS } from "./statements/calls.ts";
import { executeFiles, executeSites } from "./statements/execute-sites.ts";
import type { Sent } from "./statements/record.ts";
import { sendAll } from "./statements/send-all.ts";

/** Functions whose statement holds a table to no agency, and why. */
const WITHOUT_AGENCY: Readonly<Record<string, string>> = {
  listPackContents: "by the drafts of packs that were just listed; the walls stand around them all the same",
  findCycle: "the office's, an agency's, or one that assesses it: by its row as a member",
  listCycles: "the same",
  findStagePlan: "by the id of a cycle, which alone names it; the office's has no agency",
  listCycleMethods: "by the id of a cycle, which alone names it; the office's has no agency",
  listEditions: "by the id of a cycle, which alone names it; the office's has no agency",
  findEditionContent: "by the id of a cycle, which alone names it; the office's has no agency",
  listReviewedResults: "the last of each is found beside its own row, by agency and assessment",
  listMembershipsAt: "asks where a person belongs: the agencies are the answer",
  findSignedIn: "asks where whoever comes in belongs: the agencies are the answer",
  listAccountHolders: "what those hold who are known by their logins, wherever it is",
  listMembershipsOfPerson: "all that one person holds, wherever it is",
  listHoldersOf: "reviewers are found in whatever agency they work",
  listObjectNames: "names beside lines of the audit, which are of any agency",
  listNamesOfIds: "names beside lines of the audit, which are of any agency",
  holdCycle: "the same as for its state, which is asked next",
  setCycleStatus:
    "every agency takes part in a cycle of the office: its id alone names it, and whose it is has been asked",
  listAudit: "auditors look through the acts of all agencies",
  countAudit: "the same",
  findLastChange: "who was faster, whoever it was: by the thing itself",
  findFirstAct: "the first act of all, whoever did it",
  listChains: "the chains themselves are asked for",
  readContent: "verification holds every row of a table to the audit; its text is a key of whatever table",
  pageOfEvidenceFiles: "verification holds every file of evidence to its row, agency after agency",
  findContent: "the same; where the table has an agency, its text has it too",
};

/** Functions of which a statement goes over every agency and says so, and who asks for that. */
const OVER_EVERY_AGENCY: Readonly<Record<string, string>> = {
  listFrameworkDrafts: "the office has its own drafts and approves those of all agencies",
  findFrameworkDraft: "the office is given an id",
  listOwnPacks: "the machine looks up whatever pack is meant",
  findMembership: "the office is given an id",
  listMemberships: "the office looks after everybody's roles",
  listBureauProfiles: "the machine looks up whatever profile is pinned",
  findAssessment: "the office is given an id",
  listAssessments: "the office has the assessments of all agencies",
  listAssessmentPlaces: "the same",
  countAssessments: "how many assessments the cycles of the office have",
  listPinnedManifests: "the machine looks up whatever is pinned",
  listUnits: "the office compares all agencies",
  listBriefUnits: "the office sorts all agencies",
  markAllDelivered: "the machine tells of what was done in all agencies",
  listMeasuredUnits: "the office ranks all agencies",
  listStaleUnits: "an act of the office may touch any agency's rows",
  listUnpacked: "the machine packs what no version has packed",
  listStaleTexts: "an act of the office may touch any agency's texts",
  outdateTexts: "the machine makes anew what another version made",
  findReviewAssignment: "the office is given an id",
  listReviewAssignments: "the office assigns reviewers, and a reviewer's are in any agency",
  listPapersOfFile: "the office asks whose a file is, whichever agency's",
  findPaperByNumber: "a number of the office is given once, to whichever agency",
  listTasksOfReviewer: "a reviewer's tasks are in any agency",
  findSignedIn: "whether a reviewer has anything to review, which is in any agency",
  listUndelivered: "the machine tells of what was done, wherever",
  listNotices: "the office's people are told of every agency; whose notices is held by the person",
  findNotice: "the same",
  countUnread: "the same",
  markRead: "the same",
  listNoticedSince: "the machine looks for all open pages at once, and at ids alone",
  forgetJobs: "the machine sweeps what is old, whoever's it is",
  forgetNotices: "the machine sweeps what is old, whoever's it is",
  leaseJob: "the machine takes up whatever is due",
  findJob: "an administrator is given an id",
  lockJob: "an administrator is given an id",
  listAskedJobs: "whoever asked is shown what they asked for, wherever it belongs",
  listExports: "the machine sweeps every file that is old enough",
  jobFigures: "how late the machine is altogether",
};

/** Files beside the repositories that send statements, and why these are of no request. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "archive/archive-tables.ts": "reads what tables there are",
  "archive/read-rows.ts": "a backup carries every row of every agency",
  "archive/restore-archive.ts": "a restoration writes every row of every agency",
  "archive/write-archive.ts": "a backup carries every row of every agency",
  "migrate.ts": "changes the tables themselves",
  "postgres/check-ours.ts": "reads what tables there are",
  "postgres/reach-dialect.ts": "says whose rows a connection may see",
  "prepared.ts": "sends what a repository has put together, which is seen where it is",
  "postgres/server-role.ts": "reads and grants what roles may do",
  "postgres/suspend-guards.ts": "takes walls away for a restoration",
  "sqlite/suspend-guards.ts": "takes walls away for a restoration",
};

const SOURCE = path.join(import.meta.dirname, "../src");
const SEEN = ["repositories", "content"];

/** Which functions of some statements hold a table so. */
function held(sent: readonly Sent[], how: Hold): string[] {
  const uses = sent.flatMap(({ by, node }) =>
    tablesOf(node, agencyColumns).map((it) => ({ by: calledBy(by), hold: it.hold })),
  );
  return [...new Set(uses.filter(({ hold }) => hold === how).map(({ by }) => by))];
}

const unseen = (sent: readonly Sent[]): string[] => {
  const places = new Set(sent.map(({ from }) => from));
  return executeSites(SEEN).filter((place) => !places.has(place));
};

onBothEngines("every statement", (engine) => {
  let database: OpenDatabase;
  let sent: readonly Sent[];
  beforeAll(async () => {
    database = await engine.open();
    sent = await sendAll(database.db, CALLS);
  });
  afterAll(async () => {
    await database.close();
  });

  it("of a repository was seen here: each place that executes one, each function that may", async () => {
    expect(executeSites(SEEN).length).toBeGreaterThan(150);
    expect(unseen(sent)).toEqual([]);
    const called = new Set(Object.keys(CALLS).map(calledBy));
    expect((await functionsThatWait()).filter((name) => !called.has(name))).toEqual([]);
  });

  it("holds what grows with the agencies to its agency: by a condition, a join, or what it inserts", () => {
    expect(held(sent, "none").filter((it) => !Object.hasOwn(WITHOUT_AGENCY, it))).toEqual([]);
  });

  it("goes over every agency only where somebody who stands above them asks it to", () => {
    expect(held(sent, "every").filter((it) => !Object.hasOwn(OVER_EVERY_AGENCY, it))).toEqual([]);
  });

  it("that is named as an exception is one", () => {
    const [none, every] = [held(sent, "none"), held(sent, "every")];
    expect(Object.keys(WITHOUT_AGENCY).filter((it) => !none.includes(it))).toEqual([]);
    expect(Object.keys(OVER_EVERY_AGENCY).filter((it) => !every.includes(it))).toEqual([]);
  });

  it("that names no agency, or that nobody called, would be found", async () => {
    const more = await sendAll(database.db, {
      listAll: (trx) => trx.selectFrom("response").selectAll().execute(),
      listMine: (trx) => trx.selectFrom("response").selectAll().where("agency_id", "=", "a").execute(),
    });
    expect(held(more, "none")).toEqual(["listAll"]);
    const { from } = sent.find(({ by }) => by === "listJobs") ?? { from: "" };
    expect(from).toMatch(/^repositories\/job\.repository\.ts:\d+$/);
    expect(unseen(sent.filter(({ by }) => calledBy(by) !== "listJobs"))).toEqual([from]);
  });
});

/** Names of everything asynchronous that the repositories export: what sends no statement need not wait. */
async function functionsThatWait(): Promise<string[]> {
  const exported = await Promise.all(
    executeFiles(SEEN).map(async (file) =>
      Object.entries((await import(/* @vite-ignore */ path.join(SOURCE, file))) as Record<string, unknown>),
    ),
  );
  return exported
    .flat()
    .flatMap(([name, it]) => (typeof it === "function" && it.constructor.name === "AsyncFunction" ? [name] : []));
}

const ROOT = path.join(import.meta.dirname, "../../..");

it("is of a repository, or of a file that is named with a reason", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("migrations/"));
  const sending = files.filter((file) => /\.(?:execute\w*|stream)\(/.test(codeOf(path.join(SOURCE, file))));
  const others = sending.filter((file) => !SEEN.some((folder) => file.startsWith(`${folder}/`)));
  expect(others.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
});

it("is composed in this package alone", () => {
  const composing = ["packages", "plugins", "apps"].flatMap((kind) =>
    readdirSync(path.join(ROOT, kind))
      .filter((name) => `${kind}/${name}` !== "packages/database")
      .flatMap((name) => sourcesOf(path.join(ROOT, kind, name, "src")))
      .filter((file) =>
        /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|executeQuery)\(|from "kysely"/.test(codeOf(file)),
      ),
  );
  expect(composing.map((file) => path.relative(ROOT, file))).toEqual([]);
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

const codeOf = (file: string): string => readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
