import { ANSWER_STATUSES, type IndicatorResponse, type OfficeStatement } from "@faheng/domain";
import { oneOf } from "../read-column.ts";
import { officeStatementFromRow } from "../repositories/office-statement.repository.ts";
import { RESPONSE_ACTS, RESPONSE_STATES, responseFromRow } from "../repositories/response.repository.ts";
import { STATEMENT_SUBJECTS } from "../tables/office-statement.table.ts";
import type { ContentRow } from "./content-tables.ts";

/**
 * A row of answers, read as it lies there, as what it says.
 *
 * @throws FAHENG_ROW_WORD_UNKNOWN, FAHENG_ROW_UNREADABLE
 */
export function responseFromContent(table: "response" | "response_version", row: ContentRow): IndicatorResponse {
  return responseFromRow(
    {
      assessment_id: text(row, "assessment_id"),
      agency_id: text(row, "agency_id"),
      indicator: text(row, "indicator"),
      version: Number(row["version"]),
      status: oneOf(ANSWER_STATUSES, text(row, "status"), { table, column: "status" }),
      facts: text(row, "facts"),
      progress: text(row, "progress"),
      not_applicable_reason: textOrNull(row, "not_applicable_reason"),
      not_applicable_approved_by: textOrNull(row, "not_applicable_approved_by"),
      not_applicable_returned: textOrNull(row, "not_applicable_returned"),
      saved_by: text(row, "saved_by"),
      saved_by_name: text(row, "saved_by_name"),
      saved_at: text(row, "saved_at"),
      act: wordOrNull(RESPONSE_ACTS, row, "act", table),
      state: wordOrNull(RESPONSE_STATES, row, "state", table),
      submitted_by: textOrNull(row, "submitted_by"),
      submitted_by_name: textOrNull(row, "submitted_by_name"),
      submitted_at: textOrNull(row, "submitted_at"),
      approved_by: textOrNull(row, "approved_by"),
      approved_by_name: textOrNull(row, "approved_by_name"),
      approved_at: textOrNull(row, "approved_at"),
      approved_sha256: textOrNull(row, "approved_sha256"),
      approved_as_second: textOrNull(row, "approved_as_second") === null ? null : Number(row["approved_as_second"]),
    },
    table,
  );
}

/**
 * A row of the office's statements, read as it lies there, as what it says.
 *
 * @throws FAHENG_ROW_WORD_UNKNOWN, FAHENG_ROW_UNREADABLE
 */
export function statementFromContent(row: ContentRow): OfficeStatement {
  return officeStatementFromRow({
    agency_id: text(row, "agency_id"),
    assessment_id: text(row, "assessment_id"),
    indicator: text(row, "indicator"),
    fact: text(row, "fact"),
    subject: oneOf(STATEMENT_SUBJECTS, text(row, "subject"), { table: "office_statement", column: "subject" }),
    version: Number(row["version"]),
    value: textOrNull(row, "value"),
    reason: text(row, "reason"),
    stated_by: text(row, "stated_by"),
    stated_by_name: text(row, "stated_by_name"),
    stated_at: text(row, "stated_at"),
  });
}

const text = (row: ContentRow, column: string): string => String(row[column]);
const wordOrNull = <Word extends string>(
  words: readonly Word[],
  row: ContentRow,
  column: string,
  table: "response" | "response_version",
): Word | null => {
  const word = textOrNull(row, column);
  return word === null ? null : oneOf(words, word, { table, column });
};
const textOrNull = (row: ContentRow, column: string): string | null =>
  row[column] === null || row[column] === undefined ? null : String(row[column]);
