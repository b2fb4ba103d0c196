import type { ProfileInput } from "@faheng/plugin-api";
import type { ClauseReading, ReadClause, VetoOutcome } from "./clause.ts";
import type { LaidSettings } from "../settings/lay-stated.ts";
import { pointsOf } from "./read-clauses.ts";

type ItemInput = ProfileInput["items"][number];
type ClauseInput = ItemInput["clauses"][number];
type Readings = ProfileInput["readings"][number];
type Vetoes = NonNullable<ProfileInput["vetoes"]>[number];

/** One item with what its cell says. */
export interface ItemWithClauses {
  readonly indicator: string;
  /** Code of the group it lies in, for what a veto does to a group. */
  readonly group: string;
  readonly kind: "item" | "bonus" | "veto";
  /** 分值 as printed; `null` where there is none. */
  readonly points: string | null;
  /** Where it stands: `表1 第3行`. */
  readonly place: string;
  readonly reading: ClauseReading;
}

/** What a profile is called, and what the document says beside its items. */
export interface ProfileSetting {
  readonly id: string;
  readonly title: string;
  readonly framework: { readonly id: string; readonly versions: string };
  /** What somebody stated of the scoring as a whole; grades highest first. Everything else is set by us. */
  readonly decided?: Partial<Pick<ProfileInput["settings"], "base" | "notApplicable" | "rounding" | "grades">>;
  /** What headings and texts beside the items state; what somebody stated goes before it. */
  readonly stated?: LaidSettings;
}

/**
 * A profile out of items and the clauses that their cells state. Whatever the document does not say is set by us and named in
 * `readings`, as is every clause with a doubt. Valid by the domain's schema; `compile` may still refuse a sum that differs.
 *
 * @example profileFromClauses(items, { id: "our-2026", title: "考核评分标准", framework: { id: "our", versions: "^0.1.0" } })
 */
export function profileFromClauses(items: readonly ItemWithClauses[], setting: ProfileSetting): ProfileInput {
  const scored = items.filter(
    ({ kind, points, reading }) => kind !== "item" || points !== null || reading.clauses.length > 0,
  );
  const { decided = {}, stated } = setting;
  const grades = decided.grades ?? stated?.settings.grades ?? [];
  const sum = sumOf(scored);
  const base =
    stated !== undefined && stated.base !== null
      ? stated.base
      : sum === 0 && scored.some(({ reading }) => reading.clauses.some(({ effect }) => effect === "deduct"))
        ? "100"
        : "0";
  return {
    format: "faheng.profile/1",
    id: setting.id,
    version: "0.1.0",
    title: setting.title,
    framework: { id: setting.framework.id, versions: setting.framework.versions },
    standing: "platform",
    author: null,
    signedOn: null,
    settings: {
      base,
      fullMarks: null,
      aggravation: "adds",
      exhausts: "item",
      notApplicable: "full",
      totalFloor: "0",
      totalCeiling: null,
      rounding: { mode: "half-up", digits: 2 },
      grades: grades.map(({ name, atLeast }) => ({ name, atLeast })),
      ties: "gap",
      tieBreak: [],
      ...stated?.settings,
      ...decided,
    },
    items: scored.map((item) => itemOf(item, stated?.floor ?? null)),
    groupLimits: [...(stated?.groupLimits ?? [])],
    bonusCaps: (stated?.bonusCaps ?? []).map(({ indicators, cap }) => ({ indicators: [...indicators], cap })),
    onceOnly: scored
      .filter(({ reading }) => reading.matterOnce && canCountOnce(reading))
      .map(({ indicator, place }) => ({ indicators: [indicator], place })),
    vetoes: scored.flatMap((item) => item.reading.clauses.flatMap((clause) => vetoOf(item, clause, grades))),
    readings: [
      ...[...SETTINGS, ...(base === "0" ? [] : [BASE])].filter(
        ({ path }) => !isDecided(decided, path) && !isSaid(stated, path),
      ),
      ...(stated?.readings ?? []).filter(({ path }) => !isDecided(decided, path)),
      ...Object.keys(decided).map((name): Readings => ({ path: `settings.${name}`, note: STATED })),
      ...scored.flatMap((item) => readingsOf(item, stated?.floor ?? null)),
    ],
  };
}

const STATED = "表中没有写，由核对的人填写。";

const isDecided = (decided: object, path: string): boolean => Object.hasOwn(decided, path.replace("settings.", ""));

const isSaid = (stated: LaidSettings | undefined, path: string): boolean =>
  stated?.readings.some((it) => it.path === path) === true;

const BASE: Readings = { path: "settings.base", note: "各项没有分值，文件没有写从多少分起算；取100分。" };

/** What no table of a document says about itself; an office changes it where the document's text does. */
const SETTINGS: readonly Readings[] = [
  { path: "settings.fullMarks", note: "由导入的表生成，没有核对满分；各项分值之和即满分。" },
  { path: "settings.exhausts", note: "“扣完为止”按本项扣到0分为止计。" },
  { path: "settings.notApplicable", note: "表中没有写不涉及怎么办；不涉及的按满分计。" },
  { path: "settings.totalFloor", note: "表中没有写最低分；总分扣到0分为止。" },
  { path: "settings.totalCeiling", note: "表中没有写最高分；不封顶。" },
  { path: "settings.rounding", note: "表中没有写保留几位小数；总分四舍五入到两位。" },
  { path: "settings.grades", note: "表中没有写等次的，不设等次。" },
  { path: "settings.ties", note: "表中没有写同分怎样排名；同分同名次，其后空出名次。" },
];

const worthOf = ({ points }: ItemWithClauses): string => pointsOf(points) ?? "0";

function sumOf(items: readonly ItemWithClauses[]): number {
  return items.reduce((sum, item) => (item.kind === "item" ? sum + Number(worthOf(item)) : sum), 0);
}

function itemOf(item: ItemWithClauses, floor: LaidSettings["floor"]): ItemInput {
  const { indicator, kind, reading, place } = item;
  const points = kind === "item" ? worthOf(item) : "0";
  const isScored = points !== "0";
  const top = reading.ceiling ?? (kind === "bonus" ? pointsOf(item.points) : null);
  return {
    indicator,
    points,
    start: isScored ? reading.start : "zero",
    floor: isScored && (reading.floor ?? floor) !== "none" ? { kind: "points", points: "0" } : { kind: "none" },
    ceiling:
      isScored && !reading.isAbove
        ? { kind: "multiple", factor: "1" }
        : top === null
          ? { kind: "none" }
          : { kind: "points", points: top },
    clauses: reading.clauses.map((clause) => clauseOf(clause, place)),
    jointCaps: reading.jointCaps.map(({ clauses, at, text }) => ({
      clauses: [...clauses],
      at: { kind: "points", points: at },
      place: `${place} ${text}`.slice(0, 400),
    })),
  };
}

function clauseOf(clause: ReadClause, place: string): ClauseInput {
  const { id, kind, effect, params, cap, share, aggravates, aggravation, text } = clause;
  return {
    id,
    kind,
    effect: effect === "award" ? "award" : "deduct",
    // The grammar's own values, copied: a profile is plain data that nobody else holds.
    params: structuredClone(params) as ClauseInput["params"],
    cap,
    place: `${place} 第${id.slice(1)}款`,
    wording: text.trim().slice(0, 2000) || "（无文字）",
    share,
    aggravates,
    aggravation,
  };
}

function canCountOnce({ clauses }: ClauseReading): boolean {
  const own = clauses.filter(({ kind }) => kind === "events");
  return own.length > 1 && new Set(own.map(({ effect }) => effect)).size === 1;
}

function vetoOf(
  item: ItemWithClauses,
  { id, veto }: ReadClause,
  grades: readonly { readonly name: string }[],
): Vetoes[] {
  if (veto === null) return [];
  return [{ indicator: item.indicator, clause: id, effect: effectOf(veto, item, grades) }];
}

function effectOf(
  veto: VetoOutcome,
  item: ItemWithClauses,
  grades: readonly { readonly name: string }[],
): Vetoes["effect"] {
  switch (veto.kind) {
    case "zero-total":
    case "disqualify":
      return { kind: veto.kind };
    case "zero-item":
      return { kind: "cap-item", indicator: item.indicator, at: { kind: "points", points: "0" } };
    case "zero-group":
      return { kind: "zero-group", group: item.group };
    case "cap-total":
      return { kind: "cap-total", points: veto.points };
    case "lower-grade":
      // Without grades nothing can be lowered: the words stand beside the points.
      return grades.length > 0
        ? { kind: "lower-grade", by: veto.by }
        : { kind: "verdict", words: `降低${veto.by}个等次` };
    default:
      return grades.some(({ name }) => name === veto.words)
        ? { kind: "cap-grade", grade: veto.words }
        : { kind: "verdict", words: veto.words };
  }
}

function readingsOf({ indicator, reading, kind }: ItemWithClauses, floor: LaidSettings["floor"]): Readings[] {
  const own = reading.doubts.map(({ clause, note }): Readings => ({
    path: clause === null ? `items.${indicator}` : `items.${indicator}.clauses.${clause}`,
    note: note.slice(0, 2000),
  }));
  const isFloorOurs =
    kind === "item" && (reading.floor ?? floor) === null && reading.clauses.some(({ effect }) => effect === "deduct");
  return isFloorOurs
    ? [...own, { path: `items.${indicator}.floor`, note: "没有写扣到几分为止；本项扣到0分为止。" }]
    : own;
}
