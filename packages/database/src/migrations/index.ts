import type { Migration } from "./migration.ts";
import { foundation } from "./0001-foundation.ts";

/** Every step in order; the key is what the database remembers. */
export const migrations: Readonly<Record<string, Migration>> = { "0001-foundation": foundation };
