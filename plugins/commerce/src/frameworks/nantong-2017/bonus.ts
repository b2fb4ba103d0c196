import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";

/** 市考评加分事项: the document's points 1–3; point 4 (the same work counts once) is a rule of the profile. */
export const bonus: GroupInput = {
  code: "PB",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "市考评加分事项",
  taxonomies: { O: [], S: [], D: ["DX"] },
  doubts: [
    {
      field: "title",
      printed: "市考 评加 分事 项",
      note: "竖排单元格抽取后夹有空格，读作“市考评加分事项”。",
    },
  ],
};

interface Bonus {
  readonly point: number;
  readonly title: string;
  readonly requirement: string;
  readonly cap: string;
  readonly digest: string;
  readonly doubts?: IndicatorInput["doubts"];
}

function bonusItem({ point, title, requirement, cap, digest, doubts }: Bonus): IndicatorInput {
  return {
    code: `B${point}`,
    group: "PB",
    kind: "bonus",
    printedNumber: `${point}.`,
    title,
    titleIsOurs: true,
    requirement,
    lead: [],
    cooperating: [],
    printed: { outputs: "", departments: "" },
    bases: [],
    figures: [
      { label: "累计加分", comparator: "at-most", value: cap, unit: "分", per: null, printed: `累计不超过${cap}分` },
    ],
    place: `市考评加分事项 第${point}条`,
    officialDigest: digest,
    doubts: doubts ?? [],
  };
}

export const bonusItems: readonly IndicatorInput[] = [
  bonusItem({
    point: 1,
    title: "经验、创新举措总结推广",
    requirement:
      "法治建设经验、创新举措由国家、省依法治省或市依法治市领导小组及办公室在会议上或以文件总结推广：每项国家加1分、省加0.5分、市加0.2分，累计不超过2分。",
    cap: "2",
    digest: "519af59c3bc0754c2bbdca87893501f821151de595f6c08e4988eb4e2b4137e2",
  }),
  bonusItem({
    point: 2,
    title: "工作业绩受表彰",
    requirement: "法治建设业绩突出，受国家、国家有关部委、省表彰：分别加1分、0.5分，累计不超过2分。",
    cap: "2",
    digest: "d254d68e1dbe04a2e8cc37d257afad57ae99d1f5feabe06d451528ffab0224c1",
    doubts: [
      {
        field: "requirement",
        printed: "分别加1分、0.5分",
        note: "文件写了国家、国家有关部委、省三个级别，只给两个分值，部委一级加多少分没有写明。",
      },
    ],
  }),
  bonusItem({
    point: 3,
    title: "先进经验被媒体专题报道",
    requirement: "法治建设先进经验被中央、省级主流媒体专题报道：每项中央加0.5分、省级加0.2分，累计不超过1分。",
    cap: "1",
    digest: "f56b9f4ba3c51680ed8e31459b3f5ddedaf3473af538dd08c222d17edbbb5818",
  }),
];
