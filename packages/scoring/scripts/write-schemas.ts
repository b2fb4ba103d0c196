import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "../src/json-schemas/json-schemas.ts";
import { SCHEMA_FOLDERS } from "./schema-folders.ts";

/** Writes the published schemas; a test holds them to the code. */
for (const folder of SCHEMA_FOLDERS) {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
