import type { NarrativeBlock, NarrativeDocument, Wording } from "@faheng/domain";

/** A document whose text people write: what it is called, what it begins with, and what stands around it. */
interface NarrativeForm {
  readonly words: Wording;
  /** Of an agency and its cycle; the period's last year counts. */
  readonly title: (it: { readonly agency: string; readonly cycle: string; readonly year: string }) => string;
  /** What stands there before anybody wrote; ours, to be written over. */
  readonly opening: readonly NarrativeBlock[];
  /** What closes a report that is sent: `null` of one that is published. */
  readonly closing: string | null;
}

const heading = (text: string): NarrativeBlock => ({ level: 1, text });
const text = (said: string): NarrativeBlock => ({ level: 0, text: said });

/**
 * 自评报告 in the structure of the report to 市委依法治市办 (重庆市, 2019): work, problems and causes, measures, 特此报告, annex; 年度报告 in that of the
 * guide to annual reports (2023), with its line for questions of the public.
 */
export const NARRATIVES: Readonly<Record<NarrativeDocument, NarrativeForm>> = {
  "self-report": {
    words: { zh: "自评报告", en: "self-assessment report" },
    title: ({ agency, cycle }) => `${agency}${cycle}自评报告`,
    opening: [
      heading("一、工作情况"),
      text(
        "本周期考评事项共{事项总数}项，已完成{已完成项数}项，推进中{推进中项数}项，尚未开展{尚未开展项数}项，不涉及{不涉及项数}项。自评得分{自评得分}。",
      ),
      heading("二、问题及原因"),
      text("本周期登记的问题共{整改事项数}个，已销号{已销号项数}个，尚未销号{未销号项数}个。"),
      heading("三、措施"),
      text("对尚未完成的事项和尚未销号的问题，明确责任处室和时限，逐项落实。"),
    ],
    closing: "特此报告。",
  },
  "annual-report": {
    words: { zh: "年度报告", en: "annual report" },
    title: ({ agency, year }) => `${agency}${year}年法治政府建设年度报告`,
    opening: [
      heading("一、主要举措和成效"),
      text("本年度法治政府建设事项共{事项总数}项，已完成{已完成项数}项，推进中{推进中项数}项，不涉及{不涉及项数}项。"),
      heading("二、存在的不足和原因"),
      text("本年度发现问题{整改事项数}个，已整改销号{已销号项数}个。"),
      heading("三、主要负责人履行推进法治建设第一责任人职责情况"),
      text("（由法治工作机构填写。）"),
      heading("四、下一年度主要安排"),
      text("（由法治工作机构填写。）"),
      text("社会公众对本报告有意见建议的，联系处室：＿＿＿＿，电话：＿＿＿＿。"),
    ],
    closing: null,
  },
};
