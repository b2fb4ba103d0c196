import { z } from "zod";
import { unseal } from "../access/store.ts";
import { verifyEverything } from "../audit/verify-everything.ts";
import { defineJob } from "./job-kind.ts";

/** Checks every chain of the audit, and holds what is stored to it. */
export const verifyAuditJob = defineJob({
  kind: "audit.verify",
  words: { zh: "校验审计链", en: "Verifying the audit" },
  input: z.strictObject({ day: z.string() }),
  about: async (_, { day }) => day,
  run: async ({ store, plugins }, _, { progress }) => {
    const { ok, audit, content, results } = await verifyEverything(unseal(store), { plugins }, progress);
    // The heads of all chains stand in the audit itself.
    return { ok, audit: audit.ok ? { rows: audit.rows, unsealed: audit.unsealed } : audit, content, results };
  },
});
