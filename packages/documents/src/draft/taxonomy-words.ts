import type { TaxonomyMapping } from "@faheng/domain";

type Entries = Partial<{ readonly [Id in keyof TaxonomyMapping]: TaxonomyMapping[Id] }>;

/** What a heading's words say of where a group stands. Ours: no document states it. The first that fits counts. */
const WORDS: readonly (readonly [RegExp, Entries])[] = [
  [/加分|奖励|附加/u, { O: [], S: [], D: ["DX"] }],
  [/突发|应急/u, { O: [], S: ["S5"], D: ["D7"] }],
  [/矛盾|纠纷|调解|仲裁|复议|信访/u, { O: ["O6"], S: ["S6"], D: ["D6"] }],
  [/决策|法律顾问/u, { O: ["O3"], S: ["S3"], D: ["D3"] }],
  [/执法|处罚|行政强制|检查/u, { O: ["O4"], S: ["S4"], D: ["D4"] }],
  [/监督|制约|公开|应诉|诉讼|审计|问责/u, { O: ["O5"], S: ["S7"], D: ["D5"] }],
  [/信息化|数字|智能|科技|大数据/u, { O: [], S: ["S8"], D: [] }],
  [/制度|立法|规范性文件|规章|合法性审[核查]/u, { O: ["O2"], S: ["S2"], D: ["D2"] }],
  [/学法|培训|法治思维|依法行政能力|普法|宣传|法治教育|工作人员/u, { O: ["O7"], S: ["S0"], D: ["D8"] }],
  [/职能|职责|营商环境|放管服|审批|政务服务|简政放权|权责清单/u, { O: ["O1"], S: ["S1"], D: ["D1"] }],
  [
    /党的|党委|党组|组织领导|组织保障|保障|统筹|责任落实|法治建设责任|领导责任|责任制|第一责任人|创建|示范|考核/u,
    { O: ["O8"], S: ["S0"], D: ["D9"] },
  ],
];

/** A proposal, with the words of the heading that it rests on. */
export interface ProposedMapping {
  readonly mapping: TaxonomyMapping;
  readonly words: string;
}

/** Where a group stands by the words of its heading; `null` where they say nothing of it. */
export function mappingByWords(heading: string): ProposedMapping | null {
  for (const [pattern, { O = [], S = [], D = [] }] of WORDS) {
    const words = pattern.exec(heading)?.[0];
    if (words !== undefined) return { mapping: { O, S, D }, words };
  }
  return null;
}
