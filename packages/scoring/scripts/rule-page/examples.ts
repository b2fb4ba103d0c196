/** A clause out of a real document, with a fact to read it on. */
export interface RuleExample {
  readonly kind: string;
  /** Which document says so. */
  readonly source: string;
  readonly effect: "deduct" | "award";
  readonly params: Readonly<Record<string, unknown>>;
  readonly fact: unknown;
}

const aggravated = { key: "uncorrected", label: "不及时纠正", points: "0.5" };

/** At least one example of each kind. */
export const ruleExamples: readonly RuleExample[] = [
  {
    kind: "flag",
    source: "Nantong: 未纳入职能目标管理, −2",
    effect: "deduct",
    params: { label: "是否纳入职能目标管理", when: false, points: "2" },
    fact: false,
  },
  {
    kind: "states",
    source: "Nantong: a system not built −2, built but weak −1",
    effect: "deduct",
    params: {
      label: "制度建设情况",
      states: [
        { key: "good", label: "已建立并落实", points: "0" },
        { key: "weak", label: "已建立但落实不到位", points: "1" },
        { key: "none", label: "没有建立", points: "2" },
      ],
    },
    fact: "weak",
  },
  {
    kind: "per-occurrence",
    source: "Nantong: the head absent from court, −1 each",
    effect: "deduct",
    params: { label: "应当出庭而未出庭", unit: "起", points: "1" },
    fact: 2,
  },
  {
    kind: "shortfall",
    source: "Nantong: fewer than 2 meetings a year, −1 each",
    effect: "deduct",
    params: { minimum: 2, points: "1", label: "领导小组会议次数" },
    fact: 1,
  },
  {
    kind: "shortfall",
    source: "Zhengzhou: leaders' study at least once a quarter (amount invented: the document has no points)",
    effect: "deduct",
    params: { minimum: 1, periods: { unit: "季度", count: 4 }, points: "0.5" },
    fact: 3,
  },
  {
    kind: "checklist",
    source: "Nantong: 有计划、有部署、有活动, −1 per missing one",
    effect: "deduct",
    params: {
      parts: [
        { key: "plan", label: "有计划" },
        { key: "deployment", label: "有部署" },
        { key: "activity", label: "有活动" },
      ],
      points: "1",
      count: "missing",
    },
    fact: ["plan", "deployment"],
  },
  {
    kind: "ratio",
    source: "Yongkang: −0.5 per 1 % below 95 %",
    effect: "deduct",
    params: { target: "95%", side: "below", points: "0.5" },
    fact: { numerator: 91, denominator: 100 },
  },
  {
    kind: "ratio",
    source: "Quzhou: +1 per 1 % over target, at most +2 (the clause's `cap`)",
    effect: "award",
    params: { target: "100%", side: "above", points: "1", partial: "whole", mayExceed: true, label: "完成率" },
    fact: "101.5%",
  },
  {
    kind: "pro-rata",
    source: "Chongqing housing: by the share not done, at most −5",
    effect: "deduct",
    params: { points: "5", share: "missing" },
    fact: { numerator: 3, denominator: 4 },
  },
  {
    kind: "distance",
    source: "no document at hand (invented): fine dust over 35 µg/m³, −0.5 for each",
    effect: "deduct",
    params: {
      label: "PM2.5年均浓度",
      target: "35",
      side: "above",
      step: "1",
      points: "0.5",
      unit: "微克/立方米",
      least: "0",
    },
    fact: "37.4",
  },
  {
    kind: "ratio",
    source:
      "Xuchang: cases lost not above last year's national mean (the mean is a `benchmark`; amount invented: the document has no points)",
    effect: "deduct",
    params: {
      label: "行政诉讼败诉率",
      numerator: "败诉案件数",
      denominator: "审结案件数",
      target: { benchmark: "national-mean" },
      side: "above",
      points: "1",
      step: "100%",
      partial: "started",
    },
    fact: { numerator: 3, denominator: 20 },
  },
  {
    kind: "growth",
    source: "no document at hand (invented): growth of 5 % wanted, −0.5 per point below",
    effect: "deduct",
    params: {
      label: "行政复议案件办结数同比增长率",
      target: "5%",
      side: "below",
      points: "0.5",
      whenNone: "met",
      current: "本年办结数",
      previous: "上年办结数",
      unit: "件",
    },
    fact: { current: "103", previous: "100" },
  },
  {
    kind: "tiers",
    source: "Meizhou: drill rate 60 % and more 3, 40–60 % 2, 20–40 % 1",
    effect: "award",
    params: {
      measure: "ratio",
      label: "演练率",
      tiers: [
        { atLeast: "60%", points: "3" },
        { atLeast: "40%", points: "2" },
        { atLeast: "20%", points: "1" },
      ],
      otherwise: "0",
    },
    fact: { numerator: 2, denominator: 5 },
  },
  {
    kind: "tiers",
    source: "no document at hand (invented): growth of 10 % and more 5, of 5 % 3, none lost 1",
    effect: "award",
    params: {
      measure: "growth",
      label: "案件办结数同比增长率",
      current: "本年办结数",
      previous: "上年办结数",
      unit: "件",
      tiers: [
        { atLeast: "10%", points: "5" },
        { atLeast: "5%", points: "3" },
        { atLeast: "0%", points: "1" },
      ],
      otherwise: "0",
      whenNone: "1",
    },
    fact: { current: "106", previous: "100" },
  },
  {
    kind: "lateness",
    source: "Xuchang 110: the annual report before 1 March (amounts invented: the document has no points)",
    effect: "deduct",
    params: { due: "2026-02-28", per: "calendar-day", points: "0.1", notDone: "2" },
    fact: "2026-03-03",
  },
  {
    kind: "events",
    source: "Nantong: a lost case −0.5, not corrected in time a further −0.5",
    effect: "deduct",
    params: {
      label: "被纠错的案件",
      categories: [{ key: "lost", label: "复议被纠错", points: "0.5" }],
      flags: [aggravated],
    },
    fact: [{ category: "lost", flags: ["uncorrected"] }],
  },
  {
    kind: "events",
    source: "Nantong: promoted at national, provincial, city level 1, 0.5, 0.2; one matter once, the highest",
    effect: "award",
    params: {
      label: "总结推广",
      categories: [
        { key: "national", label: "国家", points: "1" },
        { key: "provincial", label: "省", points: "0.5" },
        { key: "city", label: "市", points: "0.2" },
      ],
      matterOnce: true,
    },
    fact: [
      { category: "national", matter: "执法公示" },
      { category: "provincial", matter: "执法公示" },
      { category: "city", matter: "合同审查" },
    ],
  },
  {
    kind: "events",
    source:
      "no document at hand (invented): a case of 100 000 yuan and more −1, of a million and more −2; a repeated one doubled",
    effect: "deduct",
    params: {
      label: "被追责的案件",
      quantity: { label: "涉案金额", unit: "万元" },
      categories: [
        {
          key: "case",
          label: "案件",
          tiers: [
            { atLeast: "100", points: "2" },
            { atLeast: "10", points: "1" },
          ],
        },
      ],
      flags: [{ key: "again", label: "再次发生", factor: "2" }],
    },
    fact: [
      { category: "case", quantity: "9.9" },
      { category: "case", quantity: "10" },
      { category: "case", quantity: "250", flags: ["again"] },
    ],
  },
  {
    kind: "events",
    source: "no document at hand (invented): from the second late report on of one matter −0.5 each",
    effect: "deduct",
    params: {
      label: "迟报的事项",
      categories: [{ key: "late", label: "迟报", points: "0.5" }],
      freePerMatter: 1,
    },
    fact: [
      { category: "late", matter: "月报", date: "2026-03-05" },
      { category: "late", matter: "月报", date: "2026-04-05" },
      { category: "late", matter: "月报", date: "2026-06-05" },
      { category: "late", matter: "年报", date: "2026-02-01" },
    ],
  },
  {
    kind: "judgement",
    source: "Baoji: 酌情扣 1–5",
    effect: "deduct",
    params: { min: "1", max: "5" },
    fact: { amount: "2.5", reason: "台账不全", by: "评审组" },
  },
  {
    kind: "external",
    source: "a 100-point score counted as 30",
    effect: "award",
    params: { from: "100", to: "30", label: "群众满意度测评" },
    fact: "87.5",
  },
  {
    kind: "carry",
    source: "a table that spans two years: last year's result at half",
    effect: "award",
    params: { weight: "50%", full: "100", label: "上一年度得分" },
    fact: "91",
  },
  {
    kind: "sample-mean",
    source: "case files drawn at random, (A1+…+An)/n",
    effect: "award",
    params: { from: "100", to: "10", label: "抽查案卷" },
    fact: ["90", "85", "80"],
  },
  {
    kind: "multiplier",
    source: "no document at hand (invented): the degree of difficulty of a task, by which an award is multiplied",
    effect: "award",
    params: {
      label: "任务难度",
      choices: [
        { key: "plain", label: "一般", factor: "1" },
        { key: "hard", label: "较难", factor: "1.2" },
        { key: "hardest", label: "很难", factor: "1.5" },
      ],
    },
    fact: "hard",
  },
  {
    kind: "veto",
    source: "Chongqing housing: 3–9 deaths, that part is 0",
    effect: "deduct",
    params: { atLeast: 3, atMost: 9, label: "死亡人数" },
    fact: 3,
  },
];
