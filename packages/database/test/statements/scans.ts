import { CompiledQuery } from "kysely";
import type { Db, Engine } from "../../src/index.ts";

/**
 * Steps of a statement's plan that read a table, or an index without looking for anything in it, from end to end. Tables are
 * as good as empty here: on PostgreSQL an index that can be used is used (`enable_seqscan` is off in the transaction), one
 * that is missing can't be.
 */
export async function scansOf(trx: Db, { sql, parameters }: CompiledQuery, engine: Engine): Promise<string[]> {
  const how = engine === "sqlite" ? "explain query plan" : "explain (costs off)";
  const plan = await trx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(`${how} ${sql}`, [...parameters]));
  const lines = plan.rows.map((row) => String(row["detail"] ?? row["QUERY PLAN"]));
  const steps = engine === "sqlite" ? lines : lines.join("\n").split("->");
  return steps.filter(IS_SCAN[engine]).map((step) => step.replaceAll(/\s+/g, " ").trim());
}

const IS_SCAN: Readonly<Record<Engine, (step: string) => boolean>> = {
  sqlite: (step) => step.startsWith("SCAN ") && !/ CONSTANT ROWS?$| VALUES CLAUSE$/.test(step),
  postgres: (step) =>
    step.includes("Seq Scan on") || (/Index (?:Only )?Scan/.test(step) && !step.includes("Index Cond:")),
};
