import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCHEMA_FOLDERS } from "../../scripts/schema-folders.ts";
import { jsonSchemas } from "./json-schemas.ts";

describe.each(SCHEMA_FOLDERS.map((folder) => [folder.pathname.split("/").slice(-4, -1).join("/"), folder] as const))(
  "%s",
  (_name, folder) => {
    it("holds the schemas of the code and nothing else (pnpm docs:schemas)", () => {
      const published = readdirSync(folder).map((name) => [
        name,
        JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown,
      ]);
      expect(Object.fromEntries(published)).toEqual(JSON.parse(JSON.stringify(jsonSchemas())));
    });
  },
);
