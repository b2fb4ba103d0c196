import { verifyAudit } from "@faheng/database";
import { z } from "zod";
import { unseal } from "../access/store.ts";
import { defineJob } from "./job-kind.ts";

/** Checks every row of the audit chain. */
export const verifyAuditJob = defineJob({
  kind: "audit.verify",
  words: { zh: "校验审计链", en: "Verifying the audit" },
  input: z.strictObject({ day: z.string() }),
  about: async (_, { day }) => day,
  run: async ({ store }, _, { progress }) => {
    await progress(0, 1);
    return await verifyAudit(unseal(store));
  },
});
