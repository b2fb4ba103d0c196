import { canonicalJson, sha256 } from "@faheng/database";
import type { SheetContent } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { FORMAT, SHEETS } from "./fill-columns.ts";

/** What a table says of itself on its hidden sheet: where it is from, and which versions it was made of. */
export interface Origin {
  readonly assessmentId: string;
  readonly manifest: string;
  /** For people: agency and cycle. */
  readonly of: string;
  /** Version of each answer by indicator, 0 for none yet. */
  readonly versions: ReadonlyMap<string, number>;
  /** Version of what was said of each period by its key, 0 for nothing yet. */
  readonly duties: ReadonlyMap<string, number>;
}

const VERSION = "版本 ";
const DUTY = "期次版本 ";

/** The lines of the hidden sheet. The seal shows that one was changed by mistake; it keeps nobody out, permission does. */
export function originLines(origin: Origin): readonly (readonly [string, string])[] {
  const { assessmentId, manifest, of, versions, duties } = origin;
  return [
    ["格式", FORMAT],
    ["周期", assessmentId],
    ["体系", manifest],
    ["所属", of],
    ["校验", sealOf(origin)],
    ...[...versions].map(([code, version]) => [`${VERSION}${code}`, String(version)] as const),
    ...[...duties].map(([key, version]) => [`${DUTY}${key}`, String(version)] as const),
  ];
}

/**
 * Reads them back, whatever the sheet is called by now.
 *
 * @throws FAHENG_FILL_UNKNOWN, FAHENG_FILL_EDITED
 */
export function readOrigin(sheets: readonly SheetContent[]): Origin {
  const sheet = sheets.find(({ rows }) => rows.slice(0, 3).some((row) => row[1] === FORMAT));
  if (sheet === undefined) throw new FahengError(errors.FAHENG_FILL_UNKNOWN);
  const said = new Map(sheet.rows.map(([key = "", value = ""]) => [key.trimStart(), value]));
  const named = (by: string) =>
    [...said].flatMap(([key, value]) => (key.startsWith(by) ? [[key.slice(by.length), Number(value)] as const] : []));
  const [versions, duties] = [named(VERSION), named(DUTY)];
  const origin: Origin = {
    assessmentId: said.get("周期") ?? "",
    manifest: said.get("体系") ?? "",
    of: said.get("所属") ?? "",
    versions: new Map(versions),
    duties: new Map(duties),
  };
  const isSealed = said.get("校验") === sealOf(origin);
  const areVersions = [...versions, ...duties].every(([, version]) => Number.isSafeInteger(version) && version >= 0);
  if (!isSealed || !areVersions) throw new FahengError(errors.FAHENG_FILL_EDITED, { place: SHEETS.origin });
  return origin;
}

function sealOf({ assessmentId, manifest, of, versions, duties }: Origin): string {
  const inOrder = (all: ReadonlyMap<string, number>) => [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const said = [FORMAT, assessmentId, manifest, of, inOrder(versions)];
  // A table from before periods stood in it holds as it was sealed.
  return sha256(canonicalJson(duties.size === 0 ? said : [...said, inOrder(duties)])).slice(0, 32);
}
