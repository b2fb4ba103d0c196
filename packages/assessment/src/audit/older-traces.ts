import {
  type AuditRow,
  canonicalJson,
  type OlderDigest,
  type OlderTraces,
  sha256,
  responseFromContent,
  rowErrors,
  statementFromContent,
  type Written,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { z } from "zod";
import { toView } from "../response/response.ts";
import { toStatementView } from "../statement/statement.ts";

/**
 * What acts said of the rows they wrote before the audit had digests over everything in them: answers and statements as
 * people see them, profiles by their content. Rows of other acts of then can't be held to anything.
 */
export const olderTraces: OlderTraces = ({ object, action, agencyId, after, result }: AuditRow) => {
  const state = digestedState.safeParse(after === null ? null : JSON.parse(after));
  if (result !== "done" || !state.success) return [];
  const place = placeIn(object, action, agencyId);
  if (place === null) return [];
  const { sha256: digest, version } = state.data;
  return [{ ...place, agencyId, version, digest }];
};

/** What those acts left that had a digest; a version only where what they wrote has versions. */
const digestedState = z.looseObject({ sha256: z.string(), version: z.number().nullable().catch(null) });

/** The digests that those acts had, of a row as it lies there now; `null` for one that can't even be read any more. */
export const olderDigest: OlderDigest = (table, row) => {
  try {
    return digestAsThen(table, row);
  } catch (cause) {
    if (cause instanceof FahengError && Object.hasOwn(rowErrors, cause.code)) return null;
    throw cause;
  }
};

const digestAsThen: OlderDigest = (table, row) => {
  switch (table) {
    case "response":
    case "response_version":
      return sha256(canonicalJson(toView(responseFromContent(table, row))));
    case "office_statement":
      return sha256(canonicalJson(toStatementView(statementFromContent(row))));
    case "office_profile":
    case "bureau_profile":
      return sha256(String(row["content"]));
    default:
      return null;
  }
};

function placeIn(object: string, action: string, agencyId: string | null): Pick<Written, "table" | "object"> | null {
  const kind = object.slice(0, object.indexOf(":"));
  const id = object.slice(kind.length + 1);
  if (kind === "response") return { table: "response_version", object: id };
  if (kind === "statement") {
    // The indicator's number, a dot, and the key of the fact.
    const dot = id.lastIndexOf(".");
    const subject = action === "statement.bound" ? "bound" : "value";
    return { table: "office_statement", object: `${id.slice(0, dot)}/${id.slice(dot + 1)}/${subject}` };
  }
  if (kind !== "profile") return null;
  const at = id.lastIndexOf("@");
  const table = agencyId === null ? "office_profile" : "bureau_profile";
  return { table, object: `${id.slice(0, at)}/${id.slice(at + 1)}` };
}
