import { ancestorsOf, materialsOf, type Framework, type Indicator, type ResponseState } from "@faheng/domain";
import { MaterialsChecklist } from "@faheng/ui";
import type { Ref } from "react";
import type { DueView } from "../api/outputs.ts";
import { useText } from "./words.ts";
import { BasisList } from "./basis-list.tsx";
import { Departments } from "./departments.tsx";
import { DueFacts } from "./due-facts.tsx";

/** What an indicator asks, in the document's words where a copy is attached, else in ours and marked so. */
export function IndicatorHead(props: {
  readonly framework: Framework;
  readonly indicator: Indicator;
  readonly officialText: string | null;
  /** When it is due; absent where nobody has to do it. */
  readonly due?: DueView | undefined;
  /** Where its answer stands. */
  readonly state?: ResponseState | "none";
  /** The heading, for whoever brings it into view. */
  readonly heading?: Ref<HTMLHeadingElement>;
}) {
  const t = useText();
  const { framework, indicator, officialText, due, state = "none", heading } = props;
  const path = ancestorsOf(framework, indicator.group).toReversed();
  const materials = materialsOf(framework, indicator);
  return (
    <>
      <p className="fw-path" lang="zh-CN">
        {path
          .map(({ printedNumber, title }) => (printedNumber === null ? title : `${printedNumber} ${title}`))
          .join(" › ")}
      </p>
      <h2 ref={heading} tabIndex={heading === undefined ? undefined : -1} className="fw-indicator-title" lang="zh-CN">
        {indicator.printedNumber === null ? null : <span className="fh-printed">{indicator.printedNumber}</span>}
        {indicator.title}
        {indicator.titleIsOurs ? <span className="fh-mark fh-mark-ours">{t("标题为本平台所拟")}</span> : null}
      </h2>
      {officialText === null ? (
        indicator.requirement === null ? null : (
          <blockquote className="fw-requirement fw-requirement-ours">
            <p lang="zh-CN">{indicator.requirement}</p>
            <footer>{t("本平台概述，非文件原文")}</footer>
          </blockquote>
        )
      ) : (
        <blockquote className="fw-requirement fw-requirement-official">
          <p lang="zh-CN">{officialText}</p>
          <footer>{t("文件原文（本机关所附文件）")}</footer>
        </blockquote>
      )}
      <dl className="fw-facts">
        {due === undefined ? null : <DueFacts due={due} state={state} />}
        <dt>{t("出处")}</dt>
        <dd lang="zh-CN">{indicator.place}</dd>
        <Departments indicator={indicator} />
        {indicator.outputs.length === 0 ? null : (
          <>
            <dt>{t("工作成果")}</dt>
            <dd lang="zh-CN">{indicator.outputs.join("、")}</dd>
          </>
        )}
        {indicator.methods === null || indicator.methods.length === 0 ? null : (
          <>
            <dt>{t("测评方式")}</dt>
            <dd lang="zh-CN">{indicator.methods.join("、")}</dd>
          </>
        )}
      </dl>
      {materials !== null && materials.length === 0 ? null : (
        <details className="fw-more">
          <summary>{t("报送材料")}</summary>
          <MaterialsChecklist materials={materials} />
        </details>
      )}
      <BasisList framework={framework} keys={indicator.bases} />
    </>
  );
}
