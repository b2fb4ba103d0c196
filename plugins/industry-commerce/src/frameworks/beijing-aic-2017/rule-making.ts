import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 二 and its sections. */
export const ruleMaking: readonly GroupInput[] = [
  {
    code: "c2",
    parent: null,
    level: 1,
    printedNumber: "二",
    title: "完善依法行政制度体系",
    taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
  },
  { code: "s4", parent: "c2", level: 2, printedNumber: "（四）", title: "健全科学立法机制" },
  { code: "s5", parent: "c2", level: 2, printedNumber: "（五）", title: "加强规范性文件监督管理" },
];

/** Items 8–15. */
export const ruleMakingTasks: readonly IndicatorInput[] = [
  task({
    number: 8,
    section: "s4",
    title: "严格落实《北京市制定地方性法规条例》、《北京市人民政府规章制定办法》，坚持立改废释并举，完善制定程序",
    requirement:
      "代市人大、市政府起草法规、规章和规范性文件时，加快建立并执行四项制度：专家咨询论证、公众参与立法、合法性审查、立法后评估，提升立法质量。",
    lead: "法制处、起草部门",
    cooperating: "办公室、计财处、信息中心",
    bases: ["beijing-legislation-regulation", "municipal-order-272", "jinggaizufa-2015-8"],
    digest: "d5f95fdd52f78af123afe0ff7eb554a8b6fb13c35e472395e0350bc42fe13fdf",
  }),
  task({
    number: 9,
    section: "s4",
    title:
      "推进立法精细化，立足首都工商改革发展和服务大局的现实需要，做好法规、规章项目的征集、论证、申报工作，切实做到重大改革于法有据",
    requirement: "争取在2020年前制定、修改完《北京市实施<中华人民共和国消费者权益保护法>办法》等法规和规章。",
    lead: "法制处、起草部门",
    cooperating: "相关部门",
    bases: ["beijing-legislation-regulation", "municipal-order-272", "jinggaizufa-2015-8"],
    digest: "7649c9b34b2ff36dbc757d857a9eca0bdcd858aa6c7efefc2fbe76bf815b73ab",
    figures: [
      {
        label: "法规、规章制定和修改完成时间",
        comparator: "before",
        value: "2020",
        unit: "日期",
        per: null,
        printed: "2020年前",
      },
    ],
    doubts: [{ field: "figures", printed: "2020年前", note: "“前”是否含2020年当年，文件没有说明；照原样记为期限。" }],
  }),
  task({
    number: 10,
    section: "s4",
    title:
      "开展代市人大或市政府起草的法规、规章、规范性文件的清理工作，对不适应改革和经济社会发展要求的文件，及时提出修改和废止的建议",
    requirement: "按要求把清理意见、建议报市人大、市政府；依清理结果编出文件目录，动态管理。",
    lead: "法制处、起草部门",
    cooperating: "相关部门",
    bases: ["beijing-legislation-regulation", "municipal-order-272", "jinggaizufa-2015-8"],
    digest: "4c8a74398fc567c96bb9938a63646c549b548f520af7ca14f628053ae2853ae4",
  }),
  task({
    number: 11,
    section: "s5",
    title: "强化规范性文件制定的责任",
    requirement:
      "起草部门对规范性文件的合法性负主体责任：按程序依法起草，不违反法律法规规章；不得自设处罚、许可、收费、强制，不得减少各方合法权益或增加义务；从统一市场、公平竞争出发，按标准做公平竞争审查。",
    lead: "起草部门",
    cooperating: "法制处",
    bases: ["zhongfa-2015-36", "guofa-2016-34", "municipal-order-268", "jinggongshangfa-2013-43"],
    variants: { "municipal-order-268": 1 },
    digest: "3cf89a182085e1510a72eea351d25a99392d3b1af2c466805ee317603c76a862",
    doubts: [
      {
        field: "bases",
        printed: "市政府《北京市行政规范性文件备案规定》（市政府令第268号）",
        note: "第13、14项引用同一文号时没有“市政府”三字，合并为一份依据。",
      },
    ],
  }),
  task({
    number: 12,
    section: "s5",
    title: "完善规范性文件定期清理长效机制",
    requirement: "规范性文件定期清理，一般每2年一次，结果及时对社会公布。",
    lead: "法制处",
    cooperating: "相关部门、各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2016-161", "guofa-2008-17"],
    digest: "2f356a990b2d5d4c02a1af78da6b3dcfb188f879dbbd75368dd668ca6863531a",
    figures: [
      {
        label: "规范性文件清理",
        comparator: "at-least",
        value: "1",
        unit: "次",
        per: "two-years",
        printed: "一般每2年清理一次",
      },
    ],
    doubts: [
      {
        field: "bases",
        printed: "清理周期参考国务院《关于加强市县政府依法行政的决定》（国发〔2008〕17号）中2年开展清理一次清理的要求",
        note: "第3条是一句话，不是单纯的文件名；取其中的文件作依据。",
      },
      { field: "figures", printed: "一般每2年清理一次", note: "“一般”表示可有例外，文件没有说明哪些情形例外。" },
    ],
  }),
  task({
    number: 13,
    section: "s5",
    title: "加强对规范性文件的合法性审核",
    requirement:
      "符合审核条件的规范性文件按规定及时送审；分清内部征求意见与集体讨论前的合法性审核两个环节；没有审核的不得公布；法制部门审核时加强公平竞争方面的把关。",
    lead: "起草部门、法制处",
    cooperating: "办公室",
    bases: [
      "guofa-2016-34",
      "gongshangfazi-2015-24",
      "gongshangfazi-2016-161",
      "municipal-order-268",
      "jinggongshangfa-2013-43",
    ],
    digest: "374ebed408c643f5cce6aca621fe01725fe2d896203f6257f7046d6063b2426c",
    doubts: [
      {
        field: "bases",
        printed: "《北京市行政规范性文件备案规定》（市政府令第268号）",
        note: "第11项引用同一文号时前有“市政府”，合并为一份依据。",
      },
    ],
  }),
  task({
    number: 14,
    section: "s5",
    title: "加强规范性文件备案工作",
    requirement:
      "市局规范性文件按要求及时报市政府法制办备案，件件备案、有错就改；对各分局制发的文件也健全备案审查，加强事后把关。",
    lead: "法制处、起草部门、各区分局",
    cooperating: "办公室",
    bases: ["gongshangfazi-2016-161", "jinggaizufa-2015-8", "municipal-order-268", "jinggongshangfa-2013-43"],
    digest: "52e3bae178ac955e9a3f4939bc7435dfa01535fa500b72804c5063c683f96c61",
    doubts: [
      {
        field: "bases",
        printed: "《北京市行政规范性文件备案规定》（市政府令第268号）",
        note: "第11项引用同一文号时前有“市政府”，合并为一份依据。",
      },
    ],
  }),
  task({
    number: 15,
    section: "s5",
    title: "建立健全规范性文件集中公开和政策解读机制",
    requirement:
      "除依法保密的以外，规范性文件都在“首都之窗”市局专栏、政府公报、市局网站集中公开，注明效力；用数字化、图解、音视频等形式解读；没有公布的不能作为管理依据。",
    lead: "起草部门、各区分局",
    cooperating: "法制处、宣传处、办公室、信息中心",
    bases: [
      "zhongfa-2015-36",
      "zhongbanfa-2014-21",
      "state-council-order-492",
      "jinggongshangfa-2013-79",
      "jinggongshangfa-2016-54",
    ],
    digest: "072900715f96b8c93b6b32763a04a3983e081d1849ade89ecb593819c714d321",
  }),
];
