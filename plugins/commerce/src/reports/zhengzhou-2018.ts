import {
  type AssessmentView,
  type Indicator,
  type ReportBlock,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { conditionLines, points, resultText, totalText } from "./amount-text.ts";
import { statusText } from "./status.ts";

/** The Zhengzhou work points with their progress, chapter by chapter. */
export const zhengzhou2018Progress: ReportDefinition = {
  id: "zhengzhou-commerce-2018-progress",
  title: "依法行政工作要点落实情况",
  frameworks: ["zhengzhou-commerce-2018"],
  render: (view) => ({
    title: `${view.framework.title}落实情况`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "paragraph",
        text: reportCaption(view),
      },
      { kind: "paragraph", text: `依据：${view.framework.documentNumber ?? ""}` },
      {
        kind: "table",
        name: "工作要点落实情况",
        columns: [
          { title: "章", width: 12 },
          { title: "节", width: 16 },
          { title: "工作要点", width: 34 },
          { title: "次数和期限", width: 12 },
          { title: "落实情况", width: 26 },
        ],
        rows: view.framework.groups.flatMap((group) => chapterRows(view, group)),
      },
      ...attainment(view),
    ],
  }),
};

function chapterRows(
  view: AssessmentView,
  group: AssessmentView["framework"]["groups"][number],
): (readonly ReportCell[])[] {
  const sections = view.framework.indicators.filter((it) => it.group === group.code);
  const chapter: ReportCell = {
    text: `${group.printedNumber ?? ""}、${group.title}`,
    rowSpan: sections.length,
    bold: true,
  };
  return sections.map((section, index) => [...(index === 0 ? [chapter] : []), ...sectionCells(view, section)]);
}

function sectionCells({ officialText, answers }: AssessmentView, section: Indicator): readonly ReportCell[] {
  const official = officialText.get(section.code);
  return [
    { text: `${section.printedNumber ?? ""}${section.title}` },
    official === undefined ? { text: section.requirement ?? "", isOurs: true } : { text: official },
    { text: section.figures.map(({ printed }) => printed).join("\n") },
    { text: statusText(answers.get(section.code)) },
  ];
}

/** What an attainment profile says, named with its standing: the document itself states no points. */
function attainment({ profile, explanation }: AssessmentView): ReportBlock[] {
  if (!profile || !explanation) return [];
  const { score } = explanation;
  const { full } = score;
  const ofFull = full === null ? "" : `，满分${points(full)}`;
  const rows = profile.items.map(({ indicator, clauses }): readonly ReportCell[] => {
    const item = score.items.find((it) => it.indicator === indicator);
    return [
      { text: clauses.map(({ place, wording }) => `${place}：${wording}`).join("\n"), isOurs: true },
      { text: item ? totalText(item.interval) : "", isOurs: true },
    ];
  });
  return [
    { kind: "heading", level: 2, text: profile.title },
    {
      kind: "paragraph",
      text: `文件没有规定分值，以下为${STANDING[profile.standing]}：${[resultText(score) + ofFull, ...conditionLines(score)].join("；")}。`,
    },
    {
      kind: "table",
      name: "达标情况",
      columns: [
        { title: "任务", width: 70 },
        { title: "得分", width: 30 },
      ],
      rows,
    },
  ];
}

const STANDING = {
  official: "文件自带的方案",
  platform: "本平台拟定的方案",
  office: "主管机关另定的方案",
  bureau: "本单位自拟的方案",
} as const;
