import { CompiledQuery } from "kysely";
import { afterEach, expect, it } from "vitest";
import { listMembershipsAt, type OpenDatabase } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";
import { calledBy, CALLS } from "./statements/calls.ts";
import { scansOf } from "./statements/scans.ts";
import type { Sent } from "./statements/record.ts";
import { sendAll } from "./statements/send-all.ts";

/** Tables that stay as they are, or have a row for each chain or city, and indexes of what is still to be done alone. */
const SHORT = [
  "municipality",
  "turn",
  "audit_head",
  "audit_sealed",
  "event_undelivered",
  "packed_unit_stale",
  "search_text_stale",
  "search_text_waiting",
  "job_open",
];

const IS_SHORT = new RegExp(String.raw`\b(?:${SHORT.join("|")})(?:_pkey)?\b`);

/** Calls that read a table from end to end because all of it is what was asked for, or that end before its end. */
const WHOLE: Readonly<Record<string, string>> = {
  listCycles: "every cycle that somebody may see, of which there are a few a year",
  listPeople: "everybody, on the page of everybody",
  listAccounts: "everybody, on the page of everybody",
  "listMemberships (office)": "everybody, on the page of everybody",
  "listOfficeProfiles (all)": "every profile of the office, on their page",
  "listBureauProfiles (office)": "the machine looks up whatever profile is pinned",
  "listAssessments (office)": "what the office has of all years: their cycles are listed by it",
  "listAssessmentPlaces (office)": "the same, by three ids each",
  "countAssessments (office)": "how many there are of each, by their index",
  "listPinnedManifests (office)": "what scores all years, each once",
  "listUnits (office)": "the same",
  "listReviewAssignments (office)": "every assignment, on the page of reviews",
  listUnpacked: "once at a start: what no version has packed yet",
  outdateTexts: "once at a start: what another version made",
  "listJobs (above agencies)": "newest first, by an index of the office's jobs alone, to a limit",
  "listExports (office)": "the machine: the files of the last days, by their key",
  "listFrameworkDrafts (office)": "every draft, on the page of drafts",
  listOfficePacks: "the office's packs, by an index of theirs alone",
  countAudit: "how many rows an export of all of it has",
  listAudit: "newest first, by the index of time, to a limit",
  "listNoticedSince (the newest)": "the newest by its index, and no further",
  findFirstAct: "the first by the index of time, and no further",
  listChains: "verification, which reads the whole audit",
  readContent: "verification, by the key and to a limit",
  pageOfEvidenceFiles: "the same",
};

/** Each statement is explained by itself. */
const PATIENCE = 240_000;

/** Of statements of a call that have the same text one: their plans are the same, whatever the values. */
const unlike = (sent: readonly Sent[]): readonly Sent[] => [
  ...new Map(sent.map((it) => [`${it.by} ${it.query.sql}`, it])).values(),
];

onBothEngines("plans of every statement", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  async function scans(calls: typeof CALLS): Promise<{ readonly by: string; readonly step: string }[]> {
    const sent = await sendAll(database.db, calls);
    return await database.db.transaction().execute(async (trx) => {
      if (engine.engine === "postgres") await trx.executeQuery(CompiledQuery.raw("set local enable_seqscan = off"));
      const found = [];
      for (const { by, query } of unlike(sent)) {
        const long = (await scansOf(trx, query, engine.engine)).filter((step) => !IS_SHORT.test(step));
        found.push(...long.map((step) => ({ by, step })));
      }
      return found;
    });
  }

  it(
    "go through nothing that grows from end to end, in reads and in writes",
    async () => {
      database = await engine.open();
      const found = await scans(CALLS);
      expect(found.filter(({ by }) => !Object.hasOwn(WHOLE, by)).map(({ by, step }) => `${by}: ${step}`)).toEqual([]);
      const whole = new Set(found.map(({ by }) => by));
      // What PostgreSQL reads by an index, SQLite may too; an exception is needed by one of them at least.
      const unneeded = Object.keys(WHOLE).filter((by) => !whole.has(by));
      const spared = {
        sqlite: ["listJobs (above agencies)", "listOfficePacks"],
        postgres: ["listExports (office)"],
      };
      expect(unneeded.toSorted()).toEqual(spared[engine.engine].toSorted());
      expect(new Set(Object.keys(CALLS).map(calledBy)).size).toBeGreaterThan(120);
    },
    PATIENCE,
  );

  it("are seen to do so where an index is missing, in reads and in writes", async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      // PostgreSQL would look for the person in the other one.
      for (const index of ["membership_person", "membership_role", "act_request_age"]) {
        await trx.executeQuery(CompiledQuery.raw(`drop index ${index}`));
      }
    });
    const { forgetActRequests } = CALLS;
    const found = await scans({
      listMembershipsAt: (trx) => listMembershipsAt(trx, "p", "2017"),
      forgetActRequests: forgetActRequests ?? (() => Promise.reject(new Error("no such call"))),
    });
    expect(found.map(({ by }) => by)).toEqual(["listMembershipsAt", "forgetActRequests"]);
  });
});
