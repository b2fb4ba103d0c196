import { type AuditRow, type Db, listNamesOfIds, listObjectNames, listOfficeProfileTitles } from "@faheng/database";
import { auditIdsIn } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { z } from "zod";

/** Kinds whose id is an assessment's: their rows name the agency, for the auditors read no assessment. */
const OF_ASSESSMENT = [
  "assessment",
  "response",
  "statement",
  "report",
  "assignment",
  "ledger",
  "evidence",
  "extension",
  "rectification",
  "filing",
  "duty",
  "group",
  "review-task",
  "finding",
  "appeal",
  "register",
  "question",
  "paper",
  "narrative",
];
/** Kinds whose id is an agency's and a framework's. */
const OF_FRAMEWORK = ["binding", "official-text"];
/** Kinds whose id is a cycle's. */
const OF_CYCLE = ["edition", "method"];

/** An act with everything in it by the names that people know. */
export interface NamedAuditRow extends AuditRow {
  /** `null` where the object has no name or is gone. */
  readonly objectName: string | null;
  /** The agency's name now; `null` where the act is of none, or it is unknown. */
  readonly agencyName: string | null;
  /** Names of the ids in `before` and `after`. */
  readonly names: Readonly<Record<string, string>>;
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
  const cycles = rows.flatMap(({ object }) => {
    const [kind, id] = split(object, ":");
    return OF_CYCLE.includes(kind) ? [`cycle:${split(id, "/")[0]}`] : [];
  });
  const names = await listObjectNames(db, [...rows.map(({ object }) => object), ...agencies, ...cycles]);
  const idsOf = new Map(rows.map((row) => [row.hash, auditIdsIn(row)]));
  const named = await listNamesOfIds(db, [...new Set([...idsOf.values()].flat())]);
  const laid = await listOfficeProfileTitles(
    db,
    rows.flatMap(({ object }) =>
      object.startsWith("profile:") ? [split(object.slice("profile:".length), "@")[0]] : [],
    ),
  );
  const shipped = new Map<string, string>(
    plugins.active.flatMap((plugin) => [
      [`plugin:${plugin.id}`, plugin.title.zh] as const,
      ...plugin.frameworks.map((it) => [`framework:${it.id}`, it.title] as const),
      ...plugin.profiles.map((it) => [`profile:${it.id}`, it.title] as const),
    ]),
  );
  const nameOf = ({ object, agencyId, before, after }: AuditRow): string | null => {
    const known = names.get(object);
    if (known !== undefined) return known;
    const [kind = "", id = ""] = split(object, ":");
    const [, rest = ""] = split(id, "/");
    const agency = agencyId === null ? undefined : names.get(`agency:${agencyId}`);
    if (kind === "review") {
      const reviewer = named.get(reviewerIn(before) ?? reviewerIn(after) ?? "");
      return [reviewer, agency].filter((it) => it !== undefined).join(" · ") || null;
    }
    if (OF_ASSESSMENT.includes(kind)) {
      if (agency === undefined) return null;
      // What follows the slash is an indicator's number here alone; of a statement, with the key of its fact behind it.
      // Of a ledger, the department by its id and the month; the department stands in the act by its name.
      if (kind === "ledger") return `${agency} ${split(rest, "/")[1] ?? ""}`.trim();
      if (kind === "evidence") return `${agency} ${split(rest, "/")[0]}`.trim();
      if (kind === "response") return `${agency} ${rest}`.trim();
      return kind === "statement" ? `${agency} ${rest.slice(0, Math.max(rest.lastIndexOf("."), 0))}`.trim() : agency;
    }
    if (OF_CYCLE.includes(kind)) return names.get(`cycle:${split(id, "/")[0]}`) ?? null;
    // Whose it is; the kind of document and the version stand in the act.
    if (kind === "template") return agency ?? null;
    if (OF_FRAMEWORK.includes(kind)) {
      return [agency, shipped.get(`framework:${rest}`)].filter((it) => it !== undefined).join(" ") || null;
    }
    if (kind === "profile") {
      const [profile = "", version = ""] = split(id, "@");
      // A bureau's own may have the id of one of the office's.
      const title = shipped.get(`profile:${profile}`) ?? (agencyId === null ? laid.get(id) : undefined);
      return title === undefined ? null : `${title} ${version}`.trim();
    }
    return shipped.get(object) ?? null;
  };
  return rows.map((row) => ({
    ...row,
    objectName: nameOf(row),
    agencyName: row.agencyId === null ? null : (names.get(`agency:${row.agencyId}`) ?? null),
    names: Object.fromEntries(
      (idsOf.get(row.hash) ?? []).flatMap((id) => {
        const name = named.get(id) ?? shipped.get(`framework:${id}`);
        return name === undefined ? [] : [[id, name] as const];
      }),
    ),
  }));
}

const reviewState = z.looseObject({ personId: z.string() });

/** Whose review an act is about. */
function reviewerIn(state: string | null): string | null {
  const read = reviewState.safeParse(state === null ? null : JSON.parse(state));
  return read.success ? read.data.personId : null;
}

function split(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
