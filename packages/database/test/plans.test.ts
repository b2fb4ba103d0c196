import { CompiledQuery, type KyselyPlugin } from "kysely";
import { afterEach, expect, it } from "vitest";
import {
  type Db,
  findAssessment,
  findMembership,
  findReviewAssignment,
  GLOBAL_TABLES,
  jobFigures,
  leaseJob,
  listAssessments,
  listAssignedDays,
  listAssignments,
  listAssignmentVersions,
  listBindings,
  listClaimVersions,
  listDepartmentMembers,
  listDepartments,
  listEnablements,
  listJobs,
  listMatterBindings,
  listMembershipsAt,
  listMembershipsOfAgency,
  listMembershipsOfDepartment,
  listOfficialText,
  listResponses,
  listResponseStates,
  listResponseVersions,
  listReviewAssignments,
  listRoleHolders,
  listStatementVersions,
  listUndelivered,
  OFFICE_SCOPE,
  type OpenDatabase,
  WHOLE_REACH,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const GLOBAL = new Set<string>(Object.keys(GLOBAL_TABLES));
const AT = "2017-06-01T08:00:00.000Z";
const OF = { agencyId: "a", id: "as" };
const OWNER = { agencyId: "a", assessmentId: "as" };
const MINE = { kind: "agencies", ids: ["a"] } as const;
const REACH = { business: MINE, own: MINE };

/** What a request reads of one agency, of one person, of one cycle or of the queue; never a whole table. */
const READS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  findAssessment: (db) => findAssessment(db, REACH, "as"),
  "findAssessment of the office": (db) => findAssessment(db, WHOLE_REACH, "as"),
  "findMembership of the office": (db) => findMembership(db, OFFICE_SCOPE, "m"),
  "findReviewAssignment of the office": (db) => findReviewAssignment(db, OFFICE_SCOPE, "r"),
  listAssessments: (db) => listAssessments(db, REACH, null),
  "listAssessments of a cycle": (db) => listAssessments(db, WHOLE_REACH, "c"),
  listAssignedDays: (db) => listAssignedDays(db, [OF, { agencyId: "b", id: "bs" }]),
  listAssignments: (db) => listAssignments(db, OWNER),
  listAssignmentVersions: (db) => listAssignmentVersions(db, OWNER),
  listBindings: (db) => listBindings(db, "a", "f"),
  listClaimVersions: (db) => listClaimVersions(db, OF),
  listDepartmentMembers: (db) => listDepartmentMembers(db, "a", AT),
  listDepartments: (db) => listDepartments(db, "a"),
  listEnablements: (db) => listEnablements(db, MINE),
  listJobs: (db) => listJobs(db, { agencyId: "a", since: AT }),
  listMatterBindings: (db) => listMatterBindings(db, OF),
  listMembershipsAt: (db) => listMembershipsAt(db, "p", AT),
  listMembershipsOfAgency: (db) => listMembershipsOfAgency(db, "a", AT),
  listMembershipsOfDepartment: (db) => listMembershipsOfDepartment(db, { agencyId: "a", id: "d" }, AT),
  listOfficialText: (db) => listOfficialText(db, "a", "f"),
  listResponses: (db) => listResponses(db, OF),
  listResponseStates: (db) => listResponseStates(db, [OF, { agencyId: "b", id: "bs" }]),
  listResponseVersions: (db) => listResponseVersions(db, OF, "1.1"),
  listReviewAssignments: (db) => listReviewAssignments(db, OFFICE_SCOPE, { personId: "p" }),
  "listReviewAssignments of a cycle": (db) => listReviewAssignments(db, OFFICE_SCOPE, { cycleId: "c" }),
  listRoleHolders: (db) => listRoleHolders(db, { agencyId: "a", role: "coordinator", at: AT }),
  listStatementVersions: (db) => listStatementVersions(db, OF),
  listUndelivered: (db) => listUndelivered(db, 10),
  jobFigures: (db) => jobFigures(db, AT),
  leaseJob: (db) => db.transaction().execute((trx) => leaseJob(trx, { kinds: ["x"], lease: "l", now: AT, until: AT })),
};

/** The same database, and each statement that is sent to it. */
function recording(db: Db): { readonly db: Db; readonly sent: CompiledQuery[] } {
  const sent: CompiledQuery[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      sent.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { db: db.withPlugin(plugin), sent };
}

/** Indexes of what is still to be done alone: read from end to end, they are as long as the queue. */
const QUEUES = ["event_undelivered"];

/** Steps of a plan that read a table, or an index without looking for anything in it, from end to end. */
async function scansOf(trx: Db, { sql, parameters }: CompiledQuery, engine: string): Promise<string[]> {
  const how = engine === "sqlite" ? "explain query plan" : "explain (costs off)";
  const plan = await trx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(`${how} ${sql}`, [...parameters]));
  const lines = plan.rows.map((row) => String(row["detail"] ?? row["QUERY PLAN"]));
  const steps = engine === "sqlite" ? lines : lines.join("\n").split("->");
  const isScan = (step: string): boolean =>
    engine === "sqlite"
      ? step.startsWith("SCAN ") && !/ CONSTANT ROWS?$| VALUES CLAUSE$/.test(step)
      : step.includes("Seq Scan on") || (/Index (?:Only )?Scan/.test(step) && !step.includes("Index Cond:"));
  return steps.filter((step) => isScan(step) && !QUEUES.some((index) => step.includes(index)));
}

const tableOf = (step: string): string => /(?:^SCAN| on) (\w+)/.exec(step)?.[1] ?? step;

onBothEngines("plans of what a request reads", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  async function scans(reads: typeof READS): Promise<string[]> {
    const found: string[] = [];
    for (const [name, read] of Object.entries(reads)) {
      const { db, sent } = recording(database.db);
      await read(db);
      expect(sent.length, name).toBeGreaterThan(0);
      await database.db.transaction().execute(async (trx) => {
        // Tables are empty here: an index that can be used is used, one that is missing can't be.
        if (engine.engine === "postgres") await trx.executeQuery(CompiledQuery.raw("set local enable_seqscan = off"));
        for (const query of sent) {
          const steps = (await scansOf(trx, query, engine.engine)).filter((it) => !GLOBAL.has(tableOf(it)));
          found.push(...steps.map((it) => `${name}: ${it}`));
        }
      });
    }
    return found;
  }

  it("go through no table that grows with the agencies from end to end", async () => {
    database = await engine.open();
    expect(await scans(READS)).toEqual([]);
  });

  it("are seen to do so where an index is missing", async () => {
    database = await engine.open();
    // PostgreSQL would look for the person in the other one.
    for (const index of ["membership_person", "membership_role"]) {
      await database.db.executeQuery(CompiledQuery.raw(`drop index ${index}`));
    }
    const read = (db: Db): Promise<unknown> => listMembershipsAt(db, "p", AT);
    expect(await scans({ listMembershipsAt: read })).toEqual([expect.stringContaining("membership")]);
  });
});
