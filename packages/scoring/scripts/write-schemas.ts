import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "../src/json-schemas.ts";

/** Writes docs/schemas/*.json; a test holds them to the code. */
const folder = new URL("../../../docs/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
