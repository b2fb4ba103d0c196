/** The three reference lists to which every indicator maps, so that unlike frameworks can be compared. */
export const TAXONOMIES = {
  O: {
    title: { zh: "法治政府建设实施纲要（2015－2020年）", en: "Outline 2015–2020" },
    entries: {
      O1: "依法全面履行政府职能",
      O2: "完善依法行政制度体系",
      O3: "行政决策科学化、民主化、法治化",
      O4: "严格规范公正文明执法",
      O5: "对行政权力的制约和监督",
      O6: "依法有效化解社会矛盾纠纷",
      O7: "工作人员法治思维和依法行政能力",
      O8: "组织保障和落实机制",
    },
  },
  S: {
    title: { zh: "法治政府建设实施纲要（2021－2025年）", en: "Outline 2021–2025" },
    entries: {
      S0: "加强党的领导",
      S1: "政府机构职能",
      S2: "依法行政制度",
      S3: "行政决策制度",
      S4: "行政执法工作",
      S5: "突发事件应对",
      S6: "社会矛盾纠纷行政预防调处化解",
      S7: "行政权力制约和监督",
      S8: "法治政府建设科技保障",
    },
  },
  D: {
    title: { zh: "法治政府建设示范指标体系（2021年版）", en: "Demonstration framework 2021" },
    entries: {
      D1: "政府职能依法全面履行",
      D2: "依法行政制度体系完善",
      D3: "重大行政决策科学民主合法",
      D4: "行政执法严格规范公正文明",
      D5: "行政权力制约监督科学有效",
      D6: "社会矛盾纠纷依法有效化解",
      D7: "重大突发事件依法预防处置",
      D8: "政府工作人员法治思维和依法行政能力全面提高",
      D9: "法治政府建设组织领导落实到位",
      DX: "附加项",
    },
  },
} as const;

/** `O` Outline 2015–2020, `S` Outline 2021–2025, `D` demonstration framework 2021. */
export type TaxonomyId = keyof typeof TAXONOMIES;
