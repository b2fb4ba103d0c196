import { closeUp } from "./group-builder.ts";
import type { DraftDoubt } from "./draft-doubt.ts";

/** What stands over a table about the document itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly doubts: readonly DraftDoubt[];
}

const NUMBER = /^[\u4e00-\u9fa5A-Za-z]{1,12}\s*〔\s*\d{4}\s*〕\s*\d{1,4}\s*号$/;
/** What a report made of the document cites it by. */
const CITED =
  /^(?:依据|文号|发文字号)[：:]\s*([\u4e00-\u9fa5A-Za-z]{1,12}\s*〔\s*\d{4}\s*〕\s*\d{1,4}\s*号)(?:附件\d*)?$/;
const HEAD = /^([\u4e00-\u9fa5]{3,40}?)文件$/;
const TITLE =
  /(指标体系|分解表|分工表|任务表|责任分工|实施方案|工作方案|分解方案|考核办法|考评办法|评价办法|评分标准|评分表|考核表|工作要点|情况汇总|清单|细则)$/;

/** What a filled-in copy adds behind the document's own title: `…分解表（完成和扣分情况）`, `…工作要点落实情况`. */
const STATE = /(?:[（(][^（）()]{0,20}情况[）)]|(?:落实|完成)情况)$/;

/** Sentences, marks of annexes, numbered lines and lines to be filled in. */
const NO_TITLE = /[。；;：:]|^(附件|附表|说明|注|备注)|^[一二三四五六七八九十\d（(第]/;

/** What stands over notes and lists about the form: no title of a document. */
const OF_FORM = /^(?:(?:填报|填表|填写|使用|编制|评分|考核)?说明|填报须知|目录|封面)$/;

/**
 * Title, number and issuing body, as far as lines of their own state them; what is not stated is doubted, not made up.
 *
 * @param chapters what the tables of several are called: they are headings of the document, and none of them its title
 */
export function documentFacts(
  lines: readonly string[],
  titles: readonly string[],
  chapters: readonly string[],
): DocumentFacts {
  const isOther = (line: string): boolean => OF_FORM.test(line) || chapters.includes(line);
  const candidates = [...titles, ...lines]
    .map((line) => closeUp(line).replace(STATE, ""))
    .filter((line) => line !== "" && line.length <= 80);
  const title =
    candidates.findLast((line) => TITLE.test(line)) ??
    titles.map(closeUp).find((line) => line !== "" && !isOther(line) && !/[。；;]$/.test(line)) ??
    candidates.find(
      (line) =>
        line.length >= 4 &&
        !OF_FORM.test(line) &&
        !chapters.includes(line) &&
        !NO_TITLE.test(line) &&
        !NUMBER.test(line) &&
        !HEAD.test(line),
    ) ??
    null;
  const printed =
    candidates.find((line) => NUMBER.test(line)) ?? candidates.flatMap((line) => CITED.exec(line)?.[1] ?? [])[0];
  const documentNumber = printed?.replace(/\s+/g, "") ?? null;
  const issuer = candidates.flatMap((line) => HEAD.exec(line)?.[1] ?? [])[0] ?? null;
  const missing = [
    ...(title === null ? ["标题"] : []),
    ...(documentNumber === null ? ["文号"] : []),
    ...(issuer === null ? ["发文机关"] : []),
  ];
  const doubts = missing.map((what): DraftDoubt => {
    return {
      kind: "not-stated",
      table: 1,
      row: 1,
      column: null,
      printed: "",
      note: `文件中没有找到${what}`,
      code: null,
    };
  });
  return { title: title ?? "（待填写）", documentNumber, issuer, doubts };
}
