import type { ProfileText } from "../words.ts";
import type * as form from "../../../parts/form/shape.ts";

type Field = form.Field<ProfileText>;
type Option = form.Option<ProfileText>;
type Pool = form.Pool;
type Shape = form.Shape<ProfileText>;
type Variant = form.Variant<ProfileText>;

/** Forms of what a profile lays beside its items' points: each list with its entries' fields, in the order of the file. */

const text = (name: string, label: ProfileText, more: Partial<Field> = {}): Field => ({
  name,
  label,
  shape: { kind: "text" },
  isNeeded: true,
  ...more,
});
const decimal = (name: string, label: ProfileText, more: Partial<Field> = {}): Field => ({
  name,
  label,
  shape: { kind: "decimal" },
  isNeeded: true,
  ...more,
});
const orNone = (field: Field): Field => ({ ...field, isNeeded: false, nothing: "null" });
const pick = (name: string, label: ProfileText, from: Pool): Field => ({
  name,
  label,
  shape: { kind: "pick", from },
  isNeeded: true,
});
const picks = (name: string, label: ProfileText, from: Pool, none: ProfileText): Field => ({
  name,
  label,
  shape: { kind: "picks", from, none },
  first: [],
});
const options = (words: Readonly<Record<string, ProfileText>>): readonly Option[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));

const place = text("place", "出处", { first: "" });
const wording: Field = { name: "wording", label: "规则的话", shape: { kind: "text", isLong: true }, isNeeded: true };
const key = (name: string, stem: string): Field => ({
  name,
  label: "编号",
  shape: { kind: "key", stem },
  isNeeded: true,
});

const IN_POINTS: Variant = { value: "points", word: "固定分值", fields: [decimal("points", "分数")] };
const inMultiples = (word: ProfileText): Variant => ({
  value: "multiple",
  word,
  fields: [decimal("factor", "比例或倍数（如 60%、2）")],
});
const line = (name: string, label: ProfileText, word: ProfileText = "满分的比例或倍数"): Field => ({
  name,
  label,
  shape: { kind: "union", tag: "kind", variants: [IN_POINTS, inMultiples(word)] },
  isNeeded: true,
});
/** A limit that may be none; 0 points, 扣完为止, is what most tables mean. */
const boundShape = (word: ProfileText): Shape => ({
  kind: "union",
  tag: "kind",
  variants: [
    { value: "none", word: "不设限", fields: [] },
    { ...IN_POINTS, fields: [decimal("points", "分数", { first: "0" })] },
    { ...inMultiples(word), fields: [decimal("factor", "比例或倍数（如 60%、2）", { first: "1" })] },
  ],
});
const bound = (name: string, label: ProfileText): Field => ({
  name,
  label,
  shape: boundShape("满分的比例或倍数"),
  isNeeded: true,
});

/** What is measured. */
const measure: Field = {
  name: "measure",
  label: "看什么",
  isNeeded: true,
  shape: {
    kind: "union",
    tag: "of",
    variants: [
      { value: "items", word: "单项得分", fields: [picks("indicators", "哪些指标", "items", "全部计分项")] },
      {
        value: "groups",
        word: "标题（部分）得分",
        fields: [
          picks("groups", "哪些标题", "groups", "不单独点名"),
          orNone({ name: "level", label: "某一级的全部标题（1 为最外层，可空）", shape: { kind: "integer" } }),
        ],
      },
      { value: "parts", word: "组成部分得分", fields: [picks("parts", "哪些组成部分", "parts", "全部组成部分")] },
      { value: "base", word: "基础分（不含加分）", fields: [] },
      { value: "deductions", word: "扣分合计", fields: [picks("indicators", "哪些指标", "items", "全部计分项")] },
      { value: "bonus", word: "加分合计", fields: [] },
      { value: "total", word: "总分", fields: [] },
    ],
  },
};

export const COMPARISONS = {
  below: "低于",
  "at-most": "不超过",
  "at-least": "达到（以上含本数）",
  above: "超过",
} as const satisfies Readonly<Record<string, ProfileText>>;
const comparison = (more: Partial<Field> = {}): Field => ({
  name: "is",
  label: "怎么比",
  shape: { kind: "choice", options: options(COMPARISONS) },
  isNeeded: true,
  ...more,
});

/** What a condition or a veto does. */
const effect: Field = {
  name: "effect",
  label: "后果",
  isNeeded: true,
  shape: {
    kind: "union",
    tag: "kind",
    variants: [
      { value: "cap-grade", word: "限制等次", fields: [pick("grade", "最高评为", "grades")] },
      {
        value: "lower-grade",
        word: "降低等次",
        fields: [{ name: "by", label: "降低几个等次", shape: { kind: "integer" }, isNeeded: true }],
      },
      { value: "no-bonus", word: "不加分", fields: [] },
      { value: "cap-bonus", word: "加分封顶", fields: [decimal("points", "最高几分")] },
      {
        value: "cap-item",
        word: "一项封顶",
        fields: [pick("indicator", "指标", "items"), line("at", "最高得")],
      },
      {
        value: "cap-group",
        word: "一个标题封顶",
        fields: [pick("group", "标题", "groups"), line("at", "最高得")],
      },
      { value: "zero-group", word: "一个标题计零分", fields: [pick("group", "标题", "groups")] },
      { value: "cap-total", word: "总分封顶", fields: [decimal("points", "最高几分")] },
      { value: "zero-total", word: "总分计零分", fields: [] },
      { value: "disqualify", word: "取消评定资格", fields: [] },
      { value: "verdict", word: "以结论代替得分", fields: [text("words", "结论（如“目标未完成”）")] },
    ],
  },
};

/** What a condition looks at, and how it must stand. */
const look: Shape = {
  kind: "fields",
  fields: [
    measure,
    comparison(),
    line("line", "界限"),
    { name: "count", label: "几项如此才算（1 为任一项）", shape: { kind: "integer" }, first: 1 },
  ],
};

const heaviestClause: Shape = {
  kind: "fields",
  fields: [pick("indicator", "指标", "items"), pick("clause", "规则", "clausesOfIndicator")],
};

/** A list of the profile under its name in the file. */
export const PROFILE_LISTS = {
  conditions: {
    title: "按得分设的条件",
    help: "例：任一项低于60%的，不得评优；基础分低于80分的，不加分；扣分合计超过20分的，降低一个等次。",
    shape: {
      kind: "list",
      says: "condition",
      add: "增加条件",
      of: {
        kind: "fields",
        fields: [
          key("id", "condition-"),
          {
            name: "when",
            label: null,
            isNeeded: true,
            shape: look,
          },
          { name: "further", label: "还要看（可空）", shape: { kind: "list", add: "再看一项", of: look } },
          {
            name: "joined",
            label: "几项看下来怎样才算",
            shape: { kind: "choice", options: options({ all: "都符合（且）", any: "符合任一（或）" }) },
            first: "all",
          },
          effect,
          place,
          wording,
        ],
      },
    },
  },
  gradeCriteria: {
    title: "另看的等次标准",
    help: "例：总分和满意度都达到90分的才为优秀，取低的一个。",
    shape: {
      kind: "list",
      says: "criterion",
      add: "增加等次标准",
      of: {
        kind: "fields",
        fields: [
          measure,
          comparison({ isNeeded: false, first: "at-least" }),
          {
            name: "grades",
            label: "各等次的界限（从高到低）",
            isNeeded: true,
            shape: {
              kind: "list",
              add: "增加一档",
              of: { kind: "fields", fields: [pick("name", "等次", "grades"), line("line", "界限")] },
            },
          },
          place,
          wording,
        ],
      },
    },
  },
  vetoes: {
    title: "否决和情形的后果",
    help: "例：发生重大案件的，总分计零分；未完成目标的，以“目标未完成”代替得分。",
    shape: {
      kind: "list",
      says: "veto",
      add: "增加一种后果",
      of: {
        kind: "fields",
        fields: [
          pick("indicator", "指标", "items"),
          orNone({
            name: "clause",
            label: "哪一款触发（可空：任一款）",
            shape: { kind: "pick", from: "clausesOfIndicator" },
          }),
          effect,
        ],
      },
    },
  },
  heaviest: {
    title: "同一事项取重者",
    help: "例：同一案件在两处扣分的，只计扣得重的一处。",
    shape: {
      kind: "list",
      says: "heaviest",
      add: "增加一组",
      of: {
        kind: "fields",
        fields: [
          {
            name: "clauses",
            label: "哪几款（同样重的，先列的计）",
            isNeeded: true,
            shape: { kind: "list", add: "增加一款", of: heaviestClause },
          },
          place,
        ],
      },
    },
  },
  onceOnly: {
    title: "同一事项只计一次",
    help: "例：同一做法在几项里都加分的，只计最高的一次。",
    shape: {
      kind: "list",
      says: "onceOnly",
      add: "增加一组",
      of: { kind: "fields", fields: [picks("indicators", "在哪些指标之间", "items", "尚未选择"), place] },
    },
  },
  parts: {
    title: "组成部分（折算和权重）",
    help: "例：日常工作满分120分，折算为100分，占70%；县区业务工作占60%、部门占80%。",
    shape: {
      kind: "list",
      says: "part",
      add: "增加组成部分",
      of: {
        kind: "fields",
        fields: [
          key("key", "part-"),
          text("title", "名称"),
          picks("groups", "哪些标题", "groups", "不单独点名"),
          picks("indicators", "另加哪些指标", "indicators", "不另加"),
          {
            name: "conversion",
            label: "折算",
            isNeeded: true,
            shape: {
              kind: "maybe",
              none: "不折算",
              some: "折算",
              of: { kind: "fields", fields: [decimal("from", "原满分"), decimal("to", "折算为")] },
            },
            first: null,
          },
          decimal("weight", "权重（如 70%）", { first: "100%" }),
          {
            name: "unitWeights",
            label: "按单位类别不同的权重",
            shape: { kind: "record", by: "unitClasses", add: "增加一类", of: { kind: "decimal" } },
          },
        ],
      },
    },
  },
  sources: {
    title: "评价来源",
    help: "例：日常考核占50%、第三方占30%、群众评价占20%。",
    shape: {
      kind: "list",
      says: "source",
      add: "增加来源",
      of: {
        kind: "fields",
        fields: [
          key("key", "source-"),
          text("title", "名称"),
          orNone(decimal("weight", "权重（可空：待定）", { first: null })),
          orNone({
            name: "statedBy",
            label: "由谁填报",
            shape: { kind: "choice", options: options({ agency: "被考核单位", office: "考核办" }) },
          }),
        ],
      },
    },
  },
  register: {
    title: "市办登记计入哪里",
    help: "例：缺席会议的，每次扣1分，次数由市办登记；所计入的内容须由考核办填报。",
    shape: {
      kind: "list",
      add: "增加一类登记",
      of: {
        kind: "fields",
        fields: [
          {
            name: "kind",
            label: "登记的是什么",
            isNeeded: true,
            shape: {
              kind: "choice",
              options: options({ meeting: "会议出席", material: "报送材料", information: "报送信息" }),
            },
          },
          {
            name: "marks",
            label: "计哪几种",
            isNeeded: true,
            shape: {
              kind: "list",
              add: "增加一种",
              of: { kind: "choice", options: options({ late: "迟到、迟报", absent: "缺席、未报" }) },
            },
          },
          pick("indicator", "指标", "items"),
          text("fact", "计入哪个填报内容（编号）"),
        ],
      },
    },
  },
  ladder: {
    title: "督办措施的顺序",
    help: "例：提醒、约谈、通报三步；不填的，按提醒、函询、约谈、挂牌督办、通报。",
    shape: {
      kind: "list",
      add: "增加一步",
      of: {
        kind: "choice",
        options: options({
          remind: "提醒",
          inquire: "函询",
          summon: "约谈",
          supervise: "挂牌督办",
          circulate: "通报",
        }),
      },
    },
  },
  groupLimits: {
    title: "各标题的上下限",
    help: "例：本部分最多扣20分；本部分最低0分。",
    shape: {
      kind: "list",
      says: "groupLimit",
      add: "增加一个标题",
      of: {
        kind: "fields",
        fields: [pick("group", "标题", "groups"), bound("floor", "下限"), bound("ceiling", "上限")],
      },
    },
  },
  bonusCaps: {
    title: "加分合计上限",
    help: "例：几项加分合计最多5分。",
    shape: {
      kind: "list",
      says: "bonusCap",
      add: "增加一条上限",
      of: {
        kind: "fields",
        fields: [picks("indicators", "哪些加分项", "items", "尚未选择"), decimal("cap", "合计最多几分")],
      },
    },
  },
  benchmarks: {
    title: "公布数（全省平均等）",
    help: "由考核办在周期里统一公布一次，规则以它为目标。",
    shape: {
      kind: "list",
      says: "benchmark",
      add: "增加公布数",
      of: {
        kind: "fields",
        fields: [
          key("key", "benchmark-"),
          text("title", "名称"),
          {
            name: "kind",
            label: "是什么数",
            isNeeded: true,
            shape: { kind: "choice", options: options({ share: "比例", number: "数值" }) },
          },
          text("unit", "单位（比例不填）", { first: "" }),
          orNone(decimal("least", "最低可能（可空）")),
          orNone(decimal("most", "最高可能（可空）")),
        ],
      },
    },
  },
  unitClasses: {
    title: "其他单位类别",
    help: "没有单列分值、指标或权重，但也参加考核的单位类别。",
    shape: { kind: "list", add: "增加类别", of: { kind: "text" } },
  },
  readings: {
    title: "解读说明",
    help: "文件没有写明、由我们选定的设置，说明为什么。",
    shape: {
      kind: "list",
      add: "增加说明",
      says: "reading",
      of: {
        kind: "fields",
        fields: [
          text("path", "是哪个设置（如 settings.base）"),
          { name: "note", label: "说明", shape: { kind: "text", isLong: true }, isNeeded: true },
        ],
      },
    },
  },
} as const satisfies Readonly<Record<string, { title: ProfileText; help: ProfileText; shape: Shape }>>;

export type ProfileList = keyof typeof PROFILE_LISTS;

/** Grades, highest first. */
export const GRADES: Shape = {
  kind: "list",
  add: "增加等次",
  says: "grade",
  of: { kind: "fields", fields: [text("name", "等次"), decimal("atLeast", "几分以上（含本数）")] },
};

/** The few settings that most profiles leave as they are. */
export const FURTHER_SETTINGS: readonly Field[] = [
  orNone(decimal("totalFloor", "总分最低（可空）")),
  orNone(decimal("totalCeiling", "总分最高（可空）")),
  {
    name: "rounding",
    label: null,
    isNeeded: true,
    shape: {
      kind: "fields",
      fields: [{ name: "digits", label: "总分小数位数（0—3）", shape: { kind: "integer" }, isNeeded: true }],
    },
  },
  {
    name: "ties",
    label: "同分的名次",
    isNeeded: true,
    shape: {
      kind: "choice",
      options: options({ gap: "并列，后面空出名次", dense: "并列，后面不空名次", break: "按下列标题的得分区分" }),
    },
  },
  { ...picks("tieBreak", "同分时依次比较的标题", "groups", "不比较"), isNeeded: true },
];

/** What an item states beside its points and rules. */
export const ITEM_FIELDS: readonly Field[] = [
  { name: "floor", label: "下限", shape: boundShape("标准分的比例或倍数"), isNeeded: true },
  { name: "ceiling", label: "上限", shape: boundShape("标准分的比例或倍数"), isNeeded: true },
  orNone({
    name: "notApplicable",
    label: "本项不涉及时（可空：按总体设置）",
    shape: {
      kind: "choice",
      options: options({ full: "按满分计", exclude: "剔除，不折算", "exclude-and-rescale": "剔除后折算" }),
    },
  }),
  {
    name: "jointCaps",
    label: "几款合计限额",
    shape: {
      kind: "list",
      says: "jointCap",
      add: "增加合计限额",
      of: {
        kind: "fields",
        fields: [
          picks("clauses", "哪几款（同为扣分或同为加分）", "clauses", "尚未选择"),
          line("at", "合计最多", "标准分的比例或倍数"),
          place,
        ],
      },
    },
  },
  {
    name: "unitPoints",
    label: "按单位类别不同的标准分",
    shape: { kind: "record", by: "unitClasses", add: "增加一类", of: { kind: "decimal" } },
  },
];

/** What ties a rule to others: the fact it shares, the factor on it, what it takes from, who states it. */
export const CLAUSE_FIELDS: readonly Field[] = [
  orNone(pick("multipliedBy", "乘以本项哪一款系数（可空）", "factors")),
  orNone(pick("reduces", "只从本项哪一款奖励里扣（可空）", "awards")),
  orNone(pick("aggravates", "是本项哪一款的加重情节（可空）", "clauses")),
  orNone({
    name: "aggravation",
    label: "加重怎么计（可空：按总体设置）",
    shape: { kind: "choice", options: options({ adds: "加重另计", replaces: "加重替代" }) },
  }),
  orNone(decimal("share", "本款在标准分中占几分（可空）")),
  orNone(text("fact", "数据名称（同名的几款共用，可空）")),
  orNone(pick("factOf", "数据在哪个指标里填报（可空：本项）", "items")),
  orNone({
    name: "statedBy",
    label: "由谁填报",
    shape: { kind: "choice", options: options({ agency: "被考核单位", office: "考核办" }) },
  }),
  orNone(pick("source", "属于哪个评价来源（可空）", "sources")),
];
