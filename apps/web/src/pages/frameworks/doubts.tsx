import type { Doubt } from "@faheng/domain";
import { useText } from "./words.ts";

const FIELD_WORDS: Readonly<
  Record<
    string,
    | "责任单位"
    | "要求"
    | "报送材料"
    | "印刷编号"
    | "标题"
    | "依据"
    | "测评方式"
    | "文件写明的数字"
    | "分值"
    | "印发日期"
    | "对应的通用分类"
    | "工作成果"
  >
> = {
  lead: "责任单位",
  cooperating: "责任单位",
  responsible: "责任单位",
  departments: "责任单位",
  requirement: "要求",
  materials: "报送材料",
  printedNumber: "印刷编号",
  title: "标题",
  group: "标题",
  bases: "依据",
  methods: "测评方式",
  figures: "文件写明的数字",
  points: "分值",
  issuedOn: "印发日期",
  taxonomies: "对应的通用分类",
  outputs: "工作成果",
};

/** What the reader of the document could not be sure of: as printed beside our reading. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const t = useText();
  if (doubts.length === 0) return null;
  return (
    <section className="fw-doubts" aria-label={t("存疑之处")}>
      <h3>{t("存疑之处（{n}）", { n: doubts.length })}</h3>
      <ul lang="zh-CN">
        {doubts.map(({ field, printed, note }, position) => (
          <li key={position}>
            <strong>{t(FIELD_WORDS[field] ?? "其他")}</strong>：{note}
            {printed === null ? null : <span className="fh-place">{t("原文印作：{printed}", { printed })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
