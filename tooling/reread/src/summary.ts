import type { Pack } from "./compare.ts";
import type { Difference } from "./difference.ts";
import { faintClauses } from "./faint-clauses.ts";
import type { SourceDocument } from "./source-document.ts";

/** The differences of one document for people: counts on both sides, what is open, what is the pack's own reading. */
export function summarise({ framework }: Pack, source: SourceDocument, differences: readonly Difference[]): string {
  const lines = differences.map(({ place, facet, side, text, reading }) => {
    const mark = side === "document" ? "文件有、机关包无" : "机关包有、文件无";
    return {
      isOurs: reading !== null,
      line: `  ${place} ${facet} ${mark}：${text}${reading === null ? "" : `\n      读法：${reading}`}`,
    };
  });
  const open = lines.filter(({ isOurs }) => !isOurs);
  const ours = lines.filter(({ isOurs }) => isOurs);
  const faint = source.items.flatMap((item) => {
    const indicator = framework.indicators.find(({ code }) => code === item.code);
    return indicator ? faintClauses(item, indicator).map((clause) => `  ${indicator.place}：${clause.trim()}`) : [];
  });
  return [
    `\n${framework.title}`,
    `  条目：文件${source.items.length}，机关包${framework.indicators.length}；标题：文件${source.headings.length}种印法，机关包${framework.groups.length}`,
    `  没有说明的差异 ${open.length}；本平台的读法（机关包里写明）${ours.length}`,
    ...open.map(({ line }) => line),
    ...(ours.length === 0 ? [] : ["  —— 以下是读法 ——", ...ours.map(({ line }) => line)]),
    ...(faint.length === 0 ? [] : ["  —— 以下语句简述时用字相差较大，请人核对（不算差异）——", ...faint]),
  ].join("\n");
}
