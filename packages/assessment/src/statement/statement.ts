import type { OfficeStatement } from "@faheng/domain";

/** What the office states as people see it: names instead of ids; nothing else is left out. */
export type StatementView = Pick<
  OfficeStatement,
  "indicator" | "fact" | "subject" | "version" | "value" | "reason" | "statedAt"
> & { readonly statedBy: string };

/** Names instead of ids. */
export function toStatementView(statement: OfficeStatement): StatementView {
  const { indicator, fact, subject, version, value, reason, statedByName, statedAt } = statement;
  return { indicator, fact, subject, version, value, reason, statedBy: statedByName, statedAt };
}
