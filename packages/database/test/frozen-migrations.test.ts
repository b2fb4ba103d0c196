import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import type { OpenDatabase } from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";
import { dumpSchema } from "./schema-dump.ts";

const FOLDER = path.join(import.meta.dirname, "../src/migrations");
const FILES = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));

/** The last step of the first release; what comes after it is written down by the release that brings it. */
const RELEASED = Object.keys(migrations).filter((name) => name <= "0017-acts");

it("a migration carries all it needs: it imports Kysely and its own type, and nothing that may change", () => {
  expect(FILES.length).toBeGreaterThanOrEqual(Object.keys(migrations).length);
  for (const file of FILES) {
    const source = readFileSync(path.join(FOLDER, file), "utf8");
    // No module's name has a space: what has one is a word of SQL, as the act 'import' is.
    const specifiers = [...source.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([^"'\s]+)["']/g)].map(
      ([, it]) => it,
    );
    expect(
      specifiers.filter((it) => it !== "kysely" && it !== "./migration.ts"),
      file,
    ).toEqual([]);
    expect(source, file).not.toMatch(/\bimport \{[^}]*\} from "\.\/migration\.ts"/);
  }
});

onBothEngines("what was released", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  it("defines today what it defined then", async () => {
    database = await engine.open(RELEASED);
    await expect(await dumpSchema(database)).toMatchFileSnapshot(`schema/0017.${engine.engine}.txt`);
  });
});
