import { TAXONOMIES } from "@faheng/domain";
import { Fragment } from "react";
import type { EditionList } from "../../api/outputs.ts";
import { exactShown } from "../../parts/edition/exact-shown.ts";
import { useText } from "./words.ts";

type Method = EditionList["methods"][number]["method"];

/** A method in words and numbers, as whoever reads the results needs it. */
export function MethodText({ method }: { readonly method: Method }) {
  const t = useText();
  const { title, digits, grades, index, note } = method;
  const shareText = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) =>
    `${exactShown(`${numerator}/${denominator}`, 1, 100)}%`;
  return (
    <dl className="fw-facts" lang="zh-CN">
      <dt>{t("方法名称")}</dt>
      <dd>{title}</dd>
      <dt>{t("总分小数位数")}</dt>
      <dd>
        {digits} · {t("名次和等次按印出的总分确定，印出来相同的并列。")}
      </dd>
      {grades.map(({ category, ties, list }) => (
        <Fragment key={category ?? ""}>
          <dt>
            {t("等次")} {category}
          </dt>
          <dd>
            {list
              .map(
                ({ name, atLeast, quota }) =>
                  `${name} ≥ ${atLeast}${quota === null ? "" : `（≤ ${shareText(quota)}）`}`,
              )
              .join("；")}
            {list.some(({ quota }) => quota !== null)
              ? ` · ${t("并列超出名额时")}${ties === "all" ? t("都进入本等次") : t("都不进入本等次")}`
              : ""}
          </dd>
        </Fragment>
      ))}
      <dt>{t("共性指数")}</dt>
      <dd>
        {index === null
          ? t("不计算共性指数")
          : `${TAXONOMIES[index.taxonomy].title.zh}：${index.weights
              .map(({ code, weight }) => `${code}×${weight}`)
              .join("、")}；±${shareText(index.box)}`}
      </dd>
      {note === "" ? null : (
        <>
          <dt>{t("方法说明")}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}
