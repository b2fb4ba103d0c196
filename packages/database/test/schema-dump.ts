import { sql } from "kysely";
import type { OpenDatabase } from "../src/index.ts";

/** Everything a database defines, as text in an order of its own: two databases with the same text hold the same rows. */
export async function dumpSchema({ db, engine }: OpenDatabase): Promise<string> {
  const questions = engine === "sqlite" ? SQLITE : POSTGRES;
  const lines: string[] = [];
  for (const [title, question] of Object.entries(questions)) {
    const { rows } = await sql.raw<{ line: string }>(question).execute(db);
    // Only what stands between words, so that the layout of a migration's source is no part of it.
    const found = rows.map(({ line }) => line.replaceAll(/\s+/g, " ").trim());
    lines.push(`-- ${title}`, ...found.toSorted(), "");
  }
  return lines.join("\n");
}

const SQLITE = {
  definitions: `select sql as line from sqlite_schema where sql is not null`,
};

const HERE = "current_schema()::regnamespace";

const POSTGRES = {
  columns: `select format('%s.%s %s%s%s', table_name, column_name, data_type,
      case is_nullable when 'NO' then ' not null' else '' end, coalesce(' default ' || column_default, '')) as line
    from information_schema.columns where table_schema = current_schema()`,
  constraints: `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = ${HERE}`,
  indexes: `select indexdef as line from pg_indexes where schemaname = current_schema()`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and c.relnamespace = ${HERE}`,
  functions: `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = ${HERE}`,
  "row security": `select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) as line from pg_class
    where relkind = 'r' and relnamespace = ${HERE}`,
  policies: `select format('%s %s %s %s using (%s) with check (%s)', tablename, policyname, permissive, cmd, qual, with_check)
    as line from pg_policies where schemaname = current_schema()`,
};
