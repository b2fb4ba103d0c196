import type { Framework, ProfileInput } from "@faheng/domain";

/** What parts of a profile are called on screen; paths in files name them otherwise. */
const WORDS = {
  id: "方案编号",
  version: "方案版本",
  title: "名称",
  framework: "指标体系",
  author: "署名",
  signedOn: "签署日期",
  base: "基础分",
  fullMarks: "满分",
  totalFloor: "总分下限",
  totalCeiling: "总分上限",
  exhausts: "扣完为止",
  aggravation: "加重情节",
  aggravates: "加重情节",
  rounding: "总分舍入",
  grades: "等次",
  atLeast: "等次分数线",
  ties: "并列名次",
  tieBreak: "并列名次",
  items: "各项分值",
  points: "分值",
  unitPoints: "分类分值",
  start: "起始分",
  floor: "下限",
  ceiling: "上限",
  cap: "上限",
  share: "所占分值",
  notApplicable: "不涉及的指标",
  clauses: "规则",
  params: "参数",
  unitParams: "分类参数",
  wording: "规则的话",
  place: "出处",
  effect: "作用",
  kind: "规则类型",
  fact: "数据名称",
  factOf: "数据所在指标",
  statedBy: "由谁填报",
  multipliedBy: "系数",
  reduces: "从奖励中扣",
  jointCaps: "几款合计限额",
  groupLimits: "各标题的上下限",
  group: "标题",
  grade: "等次",
  parts: "组成",
  groups: "各标题",
  indicators: "各指标",
  conversion: "折算",
  weight: "权重",
  unitWeights: "分类权重",
  sources: "评价来源",
  source: "评价来源",
  register: "市办登记",
  bonusCaps: "加分合计上限",
  onceOnly: "不重复计分",
  heaviest: "同一事项取重者",
  vetoes: "否决",
  conditions: "计分条件",
  measure: "计分条件的对象",
  when: "计分条件的界限",
  gradeCriteria: "另看的等次标准",
  benchmarks: "公布数",
  least: "下限",
  most: "上限",
  unitClasses: "单位类别",
  readings: "解读说明",
} as const;

export type ProfileWord = (typeof WORDS)[keyof typeof WORDS];

/** A step of the way to a place: our word for it, the profile's own text, a position in a list, or what nobody has a word for. */
export type PlaceStep =
  | { readonly kind: "word"; readonly word: ProfileWord }
  | { readonly kind: "indicator"; readonly title: string; readonly place: string }
  | { readonly kind: "clause"; readonly text: string }
  | { readonly kind: "position"; readonly position: number }
  | { readonly kind: "own"; readonly text: string };

/** What a profile's own names are looked up in; `clauses` by what the document says, where the profile is at hand. */
export interface PlaceNames {
  readonly framework: {
    readonly indicators: readonly Pick<Framework["indicators"][number], "code" | "title" | "place">[];
  };
  readonly items?: readonly {
    readonly indicator: string;
    readonly clauses: readonly Pick<ProfileInput["items"][number]["clauses"][number], "id" | "wording">[];
  }[];
}

/**
 * The way to a place of a profile as an author reads it: `items.R2.clauses.a.params.levels` is indicator R2, its rule, the
 * parameters. Codes may hold points: the longest that fits is meant.
 */
export function placeInProfile({ framework, items = [] }: PlaceNames, path: string): readonly PlaceStep[] {
  const inItem = restAfter("items.", path);
  const indicator = inItem === null ? undefined : longest(framework.indicators, ({ code }) => code, inItem);
  if (!indicator || inItem === null) return plainSteps(path.split(".").filter((key) => key !== "settings"));
  const { code, title, place } = indicator;
  const rest = inItem.slice(code.length + 1);
  const inClause = restAfter("clauses.", rest);
  const own = items.find((item) => item.indicator === code);
  const clause = inClause === null ? undefined : longest(own?.clauses ?? [], ({ id }) => id, inClause);
  const steps = clause
    ? [{ kind: "clause", text: clause.wording } as const, ...plainSteps(split(inClause?.slice(clause.id.length + 1)))]
    : plainSteps(split(rest));
  return [{ kind: "indicator", title, place }, ...steps];
}

/** A parameter's own keys are its kind's and stand in what is said about it: the way ends before them. */
function plainSteps(keys: readonly string[]): readonly PlaceStep[] {
  const steps: PlaceStep[] = [];
  for (const key of keys) {
    const word = Object.hasOwn(WORDS, key) ? WORDS[key as keyof typeof WORDS] : undefined;
    if (word !== undefined) steps.push({ kind: "word", word });
    else if (/^\d+$/.test(key)) steps.push({ kind: "position", position: Number(key) + 1 });
    else steps.push({ kind: "own", text: key });
    if (word === WORDS.params) break;
  }
  return steps;
}

function split(rest: string | undefined): readonly string[] {
  return rest === undefined || rest === "" ? [] : rest.split(".");
}

function restAfter(head: string, path: string): string | null {
  return path.startsWith(head) ? path.slice(head.length) : null;
}

function longest<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string, path: string): Entry | undefined {
  return entries
    .filter((entry) => path === nameOf(entry) || path.startsWith(`${nameOf(entry)}.`))
    .toSorted((a, b) => nameOf(b).length - nameOf(a).length)[0];
}
