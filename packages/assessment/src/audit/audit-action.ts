import type { Action } from "../access/can.ts";

/**
 * Every act that is written down by a name of its own, beside the permissions, by whose names refusals are written down. A
 * new act starts here; it needs its words on the audit page (`packages/domain/src/audit-words.ts`) to compile.
 */
const ACTS = [
  "session.sign-in",
  "session.sign-out",
  "session.renew",
  "session.end",
  "session.end-others",
  "session.demonstration",
  "session.single-sign-on",
  "account.change-password",
  "account.offer-totp",
  "account.enable-totp",
  "account.prove",
  "account.begin-restore",
  "people.bind-identity",
  "organisation.dissolve",
  "agency.take-over",
  "roster.import",
  "response.transfer",
  "transfer.announce",
  "transfer.revoke",
  "matter.write",
  "plugin.disable",
  "profile.save",
  "profile.sign",
  "profile.export-trial",
  "review.withdraw",
  "ledger.submit",
  "ledger.withdraw",
  "ledger.correct",
  "evidence.download",
  "evidence.preview",
  "evidence.download-all",
  "response.count",
  "response.take-over",
  "response.undo-take-over",
  "statement.set",
  "statement.withdraw",
  "statement.bound",
  "job.retry",
  "job.discard",
  "job.cancel",
  "notice.read",
  "notice.set",
  "audit.verify",
  "audit.export",
  "audit.ask-export",
  "export.download",
] as const;

/** What an audit row may say was done or refused. */
export type AuditAction = (typeof ACTS)[number] | Action;
