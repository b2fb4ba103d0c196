import { type AuditRow, type Db, listObjectNames } from "@faheng/database";
import type { PluginRegistry } from "@faheng/plugin-api";

/** Kinds whose id is an assessment's: their rows name the agency, for the auditors read no assessment. */
const OF_ASSESSMENT = ["assessment", "response", "statement", "report", "assignment"];
/** Kinds whose id is an agency's and a framework's. */
const OF_FRAMEWORK = ["binding", "official-text"];

/** An act and its object's name as people know it; `null` where it has none or is gone. */
export interface NamedAuditRow extends AuditRow {
  readonly objectName: string | null;
}

/**
 * Names the objects of acts by what an auditor may know: agencies, departments, people, cycles, frameworks, profiles and
 * plugins. Of assessments it reads nothing: the agency stands in the row itself, an indicator keeps its printed number.
 */
export async function nameObjects(
  db: Db,
  plugins: PluginRegistry,
  rows: readonly AuditRow[],
): Promise<readonly NamedAuditRow[]> {
  const agencies = rows.flatMap(({ agencyId }) => (agencyId === null ? [] : [`agency:${agencyId}`]));
  const names = await listObjectNames(db, [...rows.map(({ object }) => object), ...agencies]);
  const shipped = new Map<string, string>(
    plugins.active.flatMap((plugin) => [
      [`plugin:${plugin.id}`, plugin.title.zh] as const,
      ...plugin.frameworks.map((it) => [`framework:${it.id}`, it.title] as const),
      ...plugin.profiles.map((it) => [`profile:${it.id}`, it.title] as const),
    ]),
  );
  const nameOf = ({ object, agencyId }: AuditRow): string | null => {
    const known = names.get(object);
    if (known !== undefined) return known;
    const [kind = "", id = ""] = split(object, ":");
    const [, rest = ""] = split(id, "/");
    const agency = agencyId === null ? undefined : names.get(`agency:${agencyId}`);
    if (OF_ASSESSMENT.includes(kind) || kind === "review") {
      if (agency === undefined) return null;
      // What follows the slash is an indicator's number here alone; of a statement, with the key of its fact behind it.
      if (kind === "response") return `${agency} ${rest}`.trim();
      return kind === "statement" ? `${agency} ${rest.slice(0, Math.max(rest.lastIndexOf("."), 0))}`.trim() : agency;
    }
    if (OF_FRAMEWORK.includes(kind)) {
      return [agency, shipped.get(`framework:${rest}`)].filter((it) => it !== undefined).join(" ") || null;
    }
    if (kind === "profile") {
      const [profile = "", version = ""] = split(id, "@");
      const title = shipped.get(`profile:${profile}`);
      return title === undefined ? null : `${title} ${version}`.trim();
    }
    return shipped.get(object) ?? null;
  };
  return rows.map((row) => ({ ...row, objectName: nameOf(row) }));
}

function split(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
