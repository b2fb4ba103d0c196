import type { Fact } from "@faheng/domain";
import { placeInProfile } from "../../../parts/profile-place.ts";
import { placeText } from "../../../parts/use-profile-place.ts";
import type { ProfileTranslate } from "../words.ts";
import { isObject } from "../../../parts/form/blank.ts";
import { type Around, nameOf } from "./profile-names.ts";
import type { Pool, Says } from "../../../parts/form/shape.ts";

/** What a sentence is made with. */
interface Saying {
  readonly t: ProfileTranslate;
  readonly around: Around;
}

type Entry = Readonly<Record<string, Fact>>;

/** The sentence that an entry makes, for whoever lays it; `null` while too little of it is there. */
export function sentenceOf(says: Says, value: Fact, saying: Saying): string | null {
  if (!isObject(value)) return null;
  return SENTENCES[says](value, saying);
}

/** What is looked at and how it must stand, in words. */
function lookText(look: Fact | undefined, saying: Saying): string | null {
  const { t } = saying;
  if (!isObject(look) || !isObject(look["measure"])) return null;
  const what = measured(look["measure"], saying);
  const is = compared(look["is"], lineText(look["line"], saying), saying);
  if (what === null || is === null) return null;
  const count = Number(look["count"] ?? 1);
  if (!what.isEach) return t("{what}{is}", { what: what.text, is });
  return count > 1
    ? t("{what}有{n}项以上{is}", { what: what.text, n: count, is })
    : t("{what}任一项{is}", { what: what.text, is });
}

const SENTENCES: Readonly<Record<Says, (entry: Entry, saying: Saying) => string | null>> = {
  condition: ({ when, further, joined, effect }, saying) => {
    const { t } = saying;
    const act = effectText(effect, saying);
    const looks = [when, ...(Array.isArray(further) ? further : [])].flatMap((look) => lookText(look, saying) ?? []);
    const [first, ...others] = looks;
    if (act === null || first === undefined) return null;
    const what = others.reduce(
      (all, next) =>
        joined === "any"
          ? t("{looks}，或{further}", { looks: all, further: next })
          : t("{looks}，且{further}", { looks: all, further: next }),
      first,
    );
    return t("{what}的，{effect}", { what, effect: act });
  },
  criterion: ({ measure, is, grades }, saying) => {
    const { t, around } = saying;
    if (!isObject(measure) || !Array.isArray(grades)) return null;
    const what = measured(measure, saying);
    const rungs = grades.filter(isObject).flatMap(({ name, line }) => {
      const far = compared(is ?? "at-least", lineText(line, saying), saying);
      return far === null ? [] : [t("{is}可评“{grade}”", { is: far, grade: nameOf("grades", String(name), around) })];
    });
    if (what === null || rungs.length === 0) return null;
    const text = what.isEach ? t("{what}每一项", { what: what.text }) : what.text;
    return t("{what}{rungs}；与总分的等次取低", { what: text, rungs: rungs.join(t("，")) });
  },
  veto: ({ indicator, clause, effect }, saying) => {
    const { t, around } = saying;
    const act = effectText(effect, saying);
    if (act === null || isEmpty(indicator)) return null;
    const what = nameOf("items", String(indicator), around);
    if (isEmpty(clause)) return t("发生“{what}”情形的，{effect}", { what, effect: act });
    const which = nameOf("clausesOfIndicator", String(clause), around, { indicator });
    return t("“{what}”中“{which}”成立的，{effect}", { what, which, effect: act });
  },
  jointCap: ({ clauses, at }, saying) => {
    const line = lineText(at, saying);
    const named = quoted(clauses, "clauses", saying);
    if (line === null || named === null) return null;
    return saying.t("{clauses}合计最多{line}", { clauses: named, line });
  },
  heaviest: ({ clauses }, { t, around }) => {
    if (!Array.isArray(clauses)) return null;
    const named = clauses.filter(isObject).flatMap((it) => {
      if (isEmpty(it["clause"])) return [];
      const item = nameOf("items", String(it["indicator"]), around);
      const clause = nameOf("clausesOfIndicator", String(it["clause"]), around, it);
      return [t("“{item}”的“{clause}”", { item, clause })];
    });
    return named.length === 0 ? null : t("{clauses}只计最重的一款", { clauses: named.join(t("、")) });
  },
  part: ({ title, conversion, weight, unitWeights }, { t }) => {
    if (isEmpty(title) || isEmpty(weight)) return null;
    const turned = isObject(conversion)
      ? t("满分{from}分折算为{to}分，", { from: String(conversion["from"]), to: String(conversion["to"]) })
      : "";
    const own = Object.entries(isObject(unitWeights) ? unitWeights : {}).map(([unitClass, it]) =>
      t("，{unitClass}占{weight}", { unitClass, weight: String(it) }),
    );
    const said = t("“{title}”{turned}占{weight}", { title: String(title), turned, weight: String(weight) });
    return `${said}${own.join("")}`;
  },
  source: ({ title, weight }, { t }) => {
    if (isEmpty(title)) return null;
    if (isEmpty(weight)) return t("“{title}”的权重待定", { title: String(title) });
    return t("“{title}”占{weight}", { title: String(title), weight: String(weight) });
  },
  bonusCap: ({ indicators, cap }, saying) => {
    const named = quoted(indicators, "items", saying);
    return named === null || isEmpty(cap)
      ? null
      : saying.t("{items}合计最多加{cap}分", { items: named, cap: String(cap) });
  },
  onceOnly: ({ indicators }, saying) => {
    const named = quoted(indicators, "items", saying);
    return named === null ? null : saying.t("{items}中同一事项只计一次，取最高", { items: named });
  },
  groupLimit: ({ group, floor, ceiling }, saying) => {
    const { t, around } = saying;
    if (isEmpty(group)) return null;
    const [least, most] = [lineText(floor, saying), lineText(ceiling, saying)];
    const limits = [
      ...(least === null ? [] : [t("最低{line}", { line: least })]),
      ...(most === null ? [] : [t("最高{line}", { line: most })]),
    ];
    const what = nameOf("groups", String(group), around);
    return t("“{what}”{limits}", { what, limits: limits.length === 0 ? t("不设限") : limits.join(t("，")) });
  },
  benchmark: ({ title, kind, unit }, { t }) => {
    if (isEmpty(title)) return null;
    const as = kind === "share" ? t("比例") : isEmpty(unit) ? t("数值") : String(unit);
    return t("“{title}”（{as}）：公布一次，各单位同用", { title: String(title), as });
  },
  reading: ({ path }, { t, around: { framework, profile } }) =>
    isEmpty(path)
      ? null
      : t("{setting}：本平台解读", {
          setting: placeText(t, placeInProfile({ framework, items: profile.items }, String(path))),
        }),
  grade: ({ name, atLeast }, { t }) =>
    isEmpty(name) || isEmpty(atLeast)
      ? null
      : t("{points}分以上为“{name}”", { points: String(atLeast), name: String(name) }),
};

/** What is looked at, and whether each of several is looked at by itself. */
function measured(measure: Entry, saying: Saying): { readonly text: string; readonly isEach: boolean } | null {
  const { t } = saying;
  switch (measure["of"]) {
    case "items":
      return { text: quoted(measure["indicators"], "items", saying) ?? "", isEach: true };
    case "groups": {
      const named = quoted(measure["groups"], "groups", saying);
      const level = measure["level"];
      const ofLevel = isEmpty(level) ? null : t("第{n}级标题", { n: Number(level) });
      return { text: [named, ofLevel].filter((it) => it !== null).join(t("、")), isEach: true };
    }
    case "parts":
      return { text: quoted(measure["parts"], "parts", saying) ?? t("组成部分"), isEach: true };
    case "deductions": {
      const named = quoted(measure["indicators"], "items", saying);
      return { text: named === null ? t("扣分合计") : t("{items}扣分合计", { items: named }), isEach: false };
    }
    case "base":
      return { text: t("基础分"), isEach: false };
    case "bonus":
      return { text: t("加分合计"), isEach: false };
    case "total":
      return { text: t("总分"), isEach: false };
    default:
      return null;
  }
}

function compared(is: Fact | undefined, line: string | null, { t }: Saying): string | null {
  if (line === null) return null;
  switch (is) {
    case "below":
      return t("低于{line}", { line });
    case "at-most":
      return t("不超过{line}", { line });
    case "at-least":
      return t("达到{line}", { line });
    case "above":
      return t("超过{line}", { line });
    default:
      return null;
  }
}

/** `6分`, `60%`, `满分的2倍`; `null` for no limit or while the number is missing. */
function lineText(line: Fact | undefined, { t }: Saying): string | null {
  if (!isObject(line)) return null;
  if (line["kind"] === "points") return isEmpty(line["points"]) ? null : t("{n}分", { n: String(line["points"]) });
  const factor = String(line["factor"] ?? "");
  if (line["kind"] !== "multiple" || factor === "") return null;
  return factor.endsWith("%") ? factor : t("满分的{n}倍", { n: factor });
}

function effectText(effect: Fact | undefined, saying: Saying): string | null {
  if (!isObject(effect)) return null;
  const { t, around } = saying;
  const { kind, points, grade, group, indicator, by, words } = effect;
  const at = lineText(effect["at"], saying);
  const isWhole = [points, grade, group, indicator, by, words].every((it) => it === undefined || !isEmpty(it));
  if (!isWhole || (effect["at"] !== undefined && at === null)) return null;
  switch (kind) {
    case "zero-total":
      return t("总分计零分");
    case "zero-group":
      return t("“{what}”计零分", { what: nameOf("groups", String(group), around) });
    case "cap-total":
      return t("总分最高{n}分", { n: String(points) });
    case "cap-item":
      return t("“{what}”最高得{line}", { what: nameOf("items", String(indicator), around), line: at ?? "" });
    case "cap-group":
      return t("“{what}”最高得{line}", { what: nameOf("groups", String(group), around), line: at ?? "" });
    case "no-bonus":
      return t("不加分");
    case "cap-bonus":
      return t("加分最多{n}分", { n: String(points) });
    case "cap-grade":
      return gradeText(String(grade), saying);
    case "lower-grade":
      return t("降低{n}个等次", { n: Number(by) });
    case "disqualify":
      return t("取消评定资格");
    case "verdict":
      return t("评为“{words}”，不显示得分", { words: String(words) });
    default:
      return null;
  }
}

/** Under the second grade 不得评为优秀; lower down the highest that is left. */
function gradeText(grade: string, { t, around }: Saying): string {
  const all = around.profile.settings.grades.map(({ name }) => name);
  const [first] = all;
  return first !== undefined && all[1] === grade
    ? t("不得评为“{grade}”", { grade: first })
    : t("最高评为“{grade}”", { grade });
}

/** `“甲”、“乙”`; `null` for nothing. */
function quoted(codes: Fact | undefined, pool: Pool, { t, around }: Saying): string | null {
  if (!Array.isArray(codes) || codes.length === 0) return null;
  return codes.map((code) => t("“{what}”", { what: nameOf(pool, String(code), around) })).join(t("、"));
}

function isEmpty(value: Fact | undefined): boolean {
  return value === undefined || value === null || value === "";
}
