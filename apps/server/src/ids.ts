import type { Ids } from "@faheng/assessment";
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";

/** UUIDs of version 7 (later ones sort after earlier ones, within a millisecond too) and secrets of 256 bits. */
export function randomIds(): Ids {
  return { next: () => v7(), secret: () => randomBytes(32).toString("base64url") };
}
