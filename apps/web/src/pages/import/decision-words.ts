import type { Change } from "./use-draft.ts";
import { FIELD_WORDS } from "./field-words.ts";
import type { DraftView } from "./draft-view.ts";
import { groupText } from "./group-path.ts";
import type { useText } from "./words.ts";

type Said = ReturnType<typeof useText>;

/** A change in words, for whoever sees that it was made, or that it was not. */
export function changeText(change: Change, draft: DraftView, t: Said): string {
  if (change === "undo") return t("撤销上一步");
  if (change === "redo") return t("恢复下一步");
  switch (change.kind) {
    case "column-role":
      return t("表{table}第{column}栏的含义", change);
    case "tables":
      return t("选用哪几张表");
    case "field": {
      const value = change.value === null ? t("（空）") : [change.value].flat().join("、");
      return t("“{name}”的{field}改为“{value}”", {
        name: nameOf(change.code, draft),
        field: t(FIELD_WORDS[change.field]),
        value: short(value),
      });
    }
    case "framework":
      return t("文件信息改为“{value}”", { value: short(change.value ?? "") });
    case "left-out":
      return t("去掉“{name}”", { name: nameOf(change.code, draft) });
    case "departments":
      return t("{from}合成“{into}”", { from: change.from.join("、"), into: change.into });
    case "clause":
      return change.value === null
        ? t("删除“{name}”的一条规则", { name: nameOf(change.indicator, draft) })
        : t("修改“{name}”的一条规则", { name: nameOf(change.indicator, draft) });
    case "clause-added":
      return t("给“{name}”补一条规则", { name: nameOf(change.indicator, draft) });
    case "taxonomy":
      return t("“{name}”的通用分类", { name: nameOf(change.group, draft) });
    case "setting":
      return t("整体计分的设置");
    case "doubt":
      return change.settled ? t("确认一处存疑") : t("重新存疑一处");
  }
}

function nameOf(code: string, { framework }: DraftView): string {
  const item = framework.indicators.find((it) => it.code === code);
  if (item !== undefined) return item.title;
  const group = framework.groups.find((it) => it.code === code);
  return group === undefined ? code : groupText(group);
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
