import type { Indicator } from "@faheng/domain";
import type { ReactNode } from "react";
import { useText } from "./words.ts";

/** Who answers for an indicator, tier by tier; a lost cell is said to be lost. */
export function Departments({ indicator }: { indicator: Indicator }) {
  const t = useText();
  const { lead, cooperating, responsible } = indicator;
  const rows: readonly (readonly [string, readonly string[] | null])[] = [
    [t("牵头部门"), lead],
    [t("配合部门"), cooperating],
    ...(responsible
      ? ([
          [t("责任单位（牵头）"), responsible.lead],
          [t("责任单位（配合）"), responsible.cooperating],
        ] as const)
      : []),
  ];
  return rows
    .filter(([, names]) => names === null || names.length > 0)
    .map(([label, names]) => (
      <Row key={label} label={label}>
        {names === null ? <em>{t("文件此处文字缺失")}</em> : names.join("、")}
      </Row>
    ));
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd lang="zh-CN">{children}</dd>
    </>
  );
}
