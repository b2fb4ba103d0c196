import {
  DummyDriver,
  Kysely,
  type OperationNode,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { expect, it } from "vitest";
import { inScope, ofAgency, OFFICE_SCOPE, type Schema } from "../../src/index.ts";
import { inAssessments } from "../../src/assessment-key.ts";
import { agencyColumns } from "./agency-columns.ts";
import { tablesOf } from "./agency-conditions.ts";

const db = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (it) => new SqliteIntrospector(it),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
const MINE = { kind: "agencies", ids: ["a"] } as const;
const KEY = { agencyId: "a", id: "as" };

const holds = (query: { toOperationNode(): OperationNode }): string[] =>
  tablesOf(query.toOperationNode(), agencyColumns).map(({ table, hold }) => `${table} ${hold}`);

it.each([
  ["a value", db.selectFrom("response").selectAll().where("agency_id", "=", "a")],
  ["one of a scope", db.selectFrom("response").selectAll().where(inScope(MINE, "response.agency_id"))],
  [
    "no agency at all",
    db
      .selectFrom("response")
      .selectAll()
      .where(inScope({ kind: "agencies", ids: [] }, "response.agency_id")),
  ],
  ["above agencies", db.selectFrom("response").selectAll().where(ofAgency(null, "response.agency_id"))],
  [
    "keys of assessments",
    db
      .selectFrom("response")
      .selectAll()
      .where(inAssessments([KEY], "response")),
  ],
  [
    "both of two ways",
    db
      .selectFrom("response")
      .selectAll()
      .where((eb) => eb.or([eb("agency_id", "=", "a"), eb("agency_id", "is", null)])),
  ],
  ["an update", db.updateTable("response").set({ progress: "" }).where("agency_id", "=", "a")],
  ["a deletion", db.deleteFrom("response").where("agency_id", "=", "a")],
])("holds a table by %s", (_, query) => {
  expect(holds(query)).toEqual(["response agency"]);
});

it.each([
  ["no condition", db.selectFrom("response").selectAll()],
  ["a column that is only read", db.selectFrom("response").select("agency_id").where("indicator", "=", "1.1")],
  ["another column", db.selectFrom("response").selectAll().where("assessment_id", "=", "as")],
  ["what it must not be", db.selectFrom("response").selectAll().where("agency_id", "<>", "a")],
  [
    "one of two ways alone",
    db
      .selectFrom("response")
      .selectAll()
      .where((eb) => eb.or([eb("agency_id", "=", "a"), eb("version", "=", 1)])),
  ],
  ["itself", db.selectFrom("response").selectAll().whereRef("agency_id", "=", "agency_id")],
  ["an order", db.selectFrom("response").selectAll().orderBy("agency_id")],
  ["an update that only sets it", db.updateTable("response").set({ agency_id: "a" }).where("version", "=", 1)],
  ["a deletion of everything", db.deleteFrom("response")],
])("does not take for a hold: %s", (_, query) => {
  expect(holds(query)).toEqual(["response none"]);
});

it("sees that a statement goes over every agency", () => {
  const query = db.selectFrom("response").selectAll().where(inScope(OFFICE_SCOPE, "response.agency_id"));
  expect(holds(query)).toEqual(["response every"]);
});

it("holds what is joined by the agency of what it is joined with, and by nothing else", () => {
  const joined = db
    .selectFrom("assessment")
    .leftJoin("packed_unit", (join) => join.onRef("packed_unit.agency_id", "=", "assessment.agency_id"))
    .selectAll();
  expect(holds(joined)).toEqual(["assessment none", "packed_unit none"]);
  expect(holds(joined.where("assessment.agency_id", "=", "a"))).toEqual(["assessment agency", "packed_unit agency"]);
  const byId = db
    .selectFrom("assessment")
    .leftJoin("packed_unit", "packed_unit.assessment_id", "assessment.id")
    .selectAll()
    .where("assessment.agency_id", "=", "a");
  expect(holds(byId)).toEqual(["assessment agency", "packed_unit none"]);
});

it("looks into statements inside others, and at each by itself", () => {
  const inner = db.selectFrom("membership").select("person_id").where("role", "=", "reviewer");
  const outer = db.selectFrom("response").selectAll().where("agency_id", "=", "a").where("saved_by", "in", inner);
  expect(holds(outer).toSorted()).toEqual(["membership none", "response agency"]);
});

it("holds what is inserted by its columns", () => {
  const event = { id: "e", at: "", act: "x", object: "x:1", effects: "[]" };
  expect(holds(db.insertInto("event").values({ ...event, agency_id: null, delivered_at: null }))).toEqual([
    "event agency",
  ]);
  expect(holds(db.insertInto("event").values(event))).toEqual(["event none"]);
});

it("takes text that names tables for held by nothing", () => {
  expect(holds(sql`select * from response where agency_id = ${"a"}`)).toEqual(["text none"]);
  const inside = db
    .selectFrom("person")
    .selectAll()
    .where(sql<boolean>`id in (select saved_by from response)`);
  expect(holds(inside)).toEqual(["text none"]);
});
