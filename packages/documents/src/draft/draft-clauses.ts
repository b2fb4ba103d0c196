import type { FrameworkInput } from "@faheng/domain";
import type { ProfileInput } from "@faheng/plugin-api";
import type { ClauseReading, ReadClause } from "../clauses/clause.ts";
import { profileFromClauses } from "../clauses/profile-from-clauses.ts";
import { readClauses } from "../clauses/read-clauses.ts";
import { layStated } from "../settings/lay-stated.ts";
import { type PlacedText, statedSettings } from "../settings/stated-settings.ts";
import type { DraftChoices } from "./draft-choices.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import type { DraftParts } from "./draft-parts.ts";

/** A scoring rule out of the document, with the indicator it scores. */
export type DraftedClause = ReadClause & { readonly indicator: string };

/** What the scoring sentences of a draft came to. */
export interface DraftClauses {
  readonly clauses: readonly DraftedClause[];
  /** The rules over the draft's framework; `null` where no sentence states any. */
  readonly profile: ProfileInput | null;
  readonly doubts: readonly DraftDoubt[];
}

/** Heads of columns that state how much is to be reached: 每低1个百分点 beside them is below that. */
const TARGET = /目标|指标值|任务数|任务量/u;

/** What the rules are laid over, besides the framework. */
export interface Laid extends Pick<DraftParts, "scoring" | "rowCodes" | "worth"> {
  /** Texts that stand beside the items. */
  readonly beside: readonly PlacedText[];
}

/** Reads the scoring standards of all indicators into rules, and lays them over the framework as a profile. */
export function draftClauses(
  framework: FrameworkInput,
  { scoring, rowCodes, worth, beside }: Laid,
  { editClauses: edit = (_, reading) => reading, settings = {} }: Pick<DraftChoices, "editClauses" | "settings"> = {},
): DraftClauses {
  const clauses: DraftedClause[] = [];
  const doubts: DraftDoubt[] = [];
  const places = placesOf(rowCodes);
  const targets = framework.columns.filter((column) => TARGET.test(column.title)).map(({ key }) => key);
  const items = framework.indicators.map((indicator) => {
    const { code, group, kind, title, requirement, place, printed = {} } = indicator;
    const own = scoring.find((it) => it.indicator === code);
    const points = own === undefined || own.points === "" ? null : own.points;
    const read = readClauses(own?.standard ?? "", {
      points,
      kind,
      headings: headingsOf(framework.groups, group),
      about: [title, requirement, ...targets.map((key) => printed[key])].flatMap((text) => text || []),
      targets: targets.flatMap((key) => printed[key] || []),
    });
    const reading = edit(code, read);
    clauses.push(...reading.clauses.map((clause) => Object.assign({ indicator: code }, clause)));
    doubts.push(...doubtsOf(reading, code, places.get(code)));
    return { indicator: code, group, kind, points, place, reading };
  });
  if (clauses.length === 0) return { clauses, profile: null, doubts };
  const stated = layStated(items, statedSettings([{ text: framework.title, place: "标题" }, ...beside]), worth);
  for (const { kind, printed, note, group } of stated.doubts) {
    const [table, row] = places.get(group ?? "") ?? [0, 1];
    doubts.push({ kind, table, row, column: null, printed, note, code: group });
  }
  const profile = profileFromClauses(items, {
    id: `${framework.id}-scoring`,
    title: framework.title,
    framework: { id: framework.id, versions: `^${framework.version}` },
    decided: settings,
    stated,
  });
  return { clauses, profile, doubts };
}

/** By code, the first row or paragraph of the file that went into it. */
function placesOf(rowCodes: DraftParts["rowCodes"]): ReadonlyMap<string, readonly [table: number, row: number]> {
  const places = new Map<string, readonly [number, number]>();
  for (const [at, codes] of rowCodes) {
    const [table = "", row = ""] = at.split("/");
    for (const code of codes) if (!places.has(code)) places.set(code, [Number(table) || 0, Number(row)]);
  }
  return places;
}

function doubtsOf(
  { doubts }: ClauseReading,
  code: string,
  [table, row]: readonly [table: number, row: number] = [0, 1],
): DraftDoubt[] {
  return doubts.map(({ kind, printed, note }) => ({ kind, table, row, column: null, printed, note, code }));
}

function headingsOf(groups: FrameworkInput["groups"], code: string): string[] {
  const group = groups.find((it) => it.code === code);
  if (group === undefined) return [];
  return [...(group.parent === null ? [] : headingsOf(groups, group.parent)), group.title];
}
