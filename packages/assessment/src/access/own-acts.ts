import type { AuditAction } from "../audit/audit-action.ts";

/**
 * What everybody may do who is signed in, to their own account and to the work that they asked the machine for: no role gives it
 * and none takes it away. Every other act asks a permission of `can`.
 */
const OWN_ACTS = [
  "account.change-password",
  "account.offer-totp",
  "account.enable-totp",
  "session.end",
  "session.end-others",
  "job.cancel",
  "export.download",
  "notice.read",
  "notice.set",
] as const satisfies readonly AuditAction[];

/** An act on one's own account or one's own job. */
export type OwnAct = (typeof OWN_ACTS)[number];

/** Whether an act is one that everybody may do to what is their own. */
export function isOwnAct(action: string): action is OwnAct {
  return OWN_ACTS.some((it) => it === action);
}
