import { formatPoints, parsePoints } from "@faheng/domain";
import type { ProfileInput } from "@faheng/plugin-api";
import type { HeadingPoints } from "../draft/group-builder.ts";
import { pointsOf } from "../clauses/read-clauses.ts";
import type { ItemWithClauses } from "../clauses/profile-from-clauses.ts";
import type { PlacedText, StatedSettings } from "./stated-settings.ts";

type GroupLimits = NonNullable<ProfileInput["groupLimits"]>[number];

/** Something stated beside the items that does not agree with them. */
export interface StatedDoubt {
  readonly kind: "clause-sum" | "clause-partly";
  readonly printed: string;
  readonly note: string;
  /** The group whose heading states it, `null` for a text beside the table. */
  readonly group: string | null;
}

/** What headings and texts beside the items add to a profile. */
export interface LaidSettings extends Pick<StatedSettings, "settings" | "floor"> {
  /** Points the total starts from where items state none of their own; `null` where nothing says it. */
  readonly base: string | null;
  readonly groupLimits: readonly GroupLimits[];
  readonly bonusCaps: readonly { readonly indicators: readonly string[]; readonly cap: string }[];
  /** By path of the profile, the words and where they stand. */
  readonly readings: readonly { readonly path: string; readonly note: string }[];
  readonly doubts: readonly StatedDoubt[];
}

/** Lays what is stated beside the items over them; what does not agree with their points is a doubt and is not laid. */
export function layStated(
  items: readonly ItemWithClauses[],
  stated: StatedSettings,
  worth: readonly HeadingPoints[],
): LaidSettings {
  const doubts: StatedDoubt[] = stated.unread.map(({ text, place }) => ({
    kind: "clause-partly",
    printed: text.slice(0, 400),
    note: `${place}像是等次的分数线，没有读懂，请在整体计分中填写`,
    group: null,
  }));
  const readings: { path: string; note: string }[] = [];
  const mark = (path: string, from: PlacedText | undefined): void => {
    if (from !== undefined) readings.push({ path, note: `文件写明（${from.place}）：${from.text}` });
  };
  const groups = limitsOf(items, worth);
  for (const it of groups.found) {
    if (it.limit !== null) mark(`groupLimits.${it.group}`, { text: it.printed, place: "分组标题" });
    if (it.doubt !== null) doubts.push({ kind: "clause-sum", printed: it.printed, note: it.doubt, group: it.group });
  }
  const limits = groups.found.flatMap(({ limit }) => limit ?? []);

  const { fullMarks, ...others } = stated.settings;
  const settings: { -readonly [Key in keyof StatedSettings["settings"]]: StatedSettings["settings"][Key] } = others;
  for (const name of Object.keys(others)) mark(`settings.${name}`, stated.sources[name]);
  const own = sumOf(items.filter(({ kind }) => kind === "item"));
  const isDeducted = items.some(({ reading }) => reading.clauses.some(({ effect }) => effect === "deduct"));
  // Without points of their own all items take from what the document starts with.
  const base =
    groups.base > 0 ? formatPoints(groups.base) : own === 0 && isDeducted && fullMarks !== undefined ? fullMarks : null;
  const from = fullMarks === undefined ? undefined : stated.sources.fullMarks;
  if (base !== null && groups.base > 0)
    readings.push({ path: "settings.base", note: `各项没有分值；按分组标题写明的分值合计${base}分起算。` });
  else if (base !== null) mark("settings.base", from);
  if (fullMarks !== undefined && from !== undefined) {
    const total = own + groups.base + (groups.base === 0 && base !== null ? (parsePoints(base) ?? 0) : 0);
    if (total === parsePoints(fullMarks)) {
      settings.fullMarks = fullMarks;
      mark("settings.fullMarks", from);
    } else {
      const note = `${from.place}写明总分${fullMarks}分，各项分值之和为${formatPoints(total)}分，请核对`;
      doubts.push({ kind: "clause-sum", printed: from.text, note, group: null });
    }
  }
  const bonus = items.filter(({ kind }) => kind === "bonus").map(({ indicator }) => indicator);
  const isHeld = limits.some(
    ({ ceiling, group }) =>
      ceiling.kind === "points" &&
      ceiling.points === stated.bonusCap &&
      items.every((it) => it.kind !== "bonus" || isIn(it, group)),
  );
  const caps = stated.bonusCap === null || isHeld || bonus.length === 0 ? [] : [stated.bonusCap];
  if (caps.length > 0) mark("bonusCaps.0", stated.sources.bonusCap);
  return {
    settings,
    floor: stated.floor,
    base,
    groupLimits: limits,
    bonusCaps: caps.map((cap) => ({ indicators: bonus, cap })),
    readings,
    doubts,
  };
}

const isIn = ({ group }: Pick<ItemWithClauses, "group">, code: string): boolean =>
  group === code || group.startsWith(`${code}.`);

const worthOf = ({ points }: ItemWithClauses): number => parsePoints(pointsOf(points) ?? "0") ?? 0;

const sumOf = (items: readonly ItemWithClauses[]): number => items.reduce((sum, it) => sum + worthOf(it), 0);

interface GroupWorth {
  readonly group: string;
  readonly printed: string;
  readonly limit: GroupLimits | null;
  readonly doubt: string | null;
}

function limitsOf(
  items: readonly ItemWithClauses[],
  worth: readonly HeadingPoints[],
): { readonly found: readonly GroupWorth[]; readonly base: number } {
  let base = 0;
  const found = worth.map(({ group, points, isLimit, printed }): GroupWorth => {
    const inside = items.filter((it) => isIn(it, group));
    const amount = parsePoints(points) ?? 0;
    const none = { group, printed, limit: null, doubt: null };
    if (inside.length === 0 || amount === 0) return none;
    const ceiling = { kind: "points", points } as const;
    if (inside.every(({ kind }) => kind === "bonus"))
      return { ...none, limit: { group, floor: { kind: "none" }, ceiling } };
    const scored = inside.filter(({ kind }) => kind === "item");
    // A group below it that states its own is where the points are.
    const isAbove = worth.some((it) => it.group.startsWith(`${group}.`));
    if (scored.length > 0 && scored.every((it) => worthOf(it) === 0) && !isAbove) {
      const takes = scored.every(({ reading }) => reading.clauses.every(({ effect }) => effect === "deduct"));
      if (!takes) return { ...none, doubt: `分组标题写明${points}分，各项没有分值又有得分的写法，没有读入，请核对` };
      if (!isLimit) base += amount;
      return { ...none, limit: { group, floor: { kind: "points", points: `-${points}` }, ceiling: { kind: "none" } } };
    }
    const sum = sumOf(scored);
    if (isLimit || scored.some((it) => worthOf(it) === 0) || sum === amount) return none;
    return { ...none, doubt: `分组标题写明${points}分，组内各项分值之和为${formatPoints(sum)}分，请核对` };
  });
  return { found, base };
}
