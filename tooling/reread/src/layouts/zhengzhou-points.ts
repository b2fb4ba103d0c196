import type { Layout, SourceItem } from "../source-document.ts";

const CHAPTER = /^([一二三四五六七八九十]+)、/u;
const SECTION = /^[（(]([一二三四五六七八九十]+)[）)]\s*/u;
const CLOSING = /^本[^，,]*所列/u;
const NUMERALS = "一二三四五六七八九十";

/** 工作要点: chapters and sections in running text, no table. Paragraphs that a page end broke are joined. */
export const zhengzhouPoints: Layout = (text) => {
  const headings: string[] = [];
  const items: SourceItem[] = [];
  let chapter: string | null = null;
  let isClosed = true;
  for (const line of text.split("\n").map((it) => it.trim())) {
    const section = SECTION.exec(line);
    if (CHAPTER.test(line)) {
      chapter = line;
      headings.push(line);
      isClosed = true;
    } else if (section && chapter !== null) {
      items.push({
        code: `C${valueOf(CHAPTER.exec(chapter)?.[1])}-${valueOf(section[1])}`,
        printedNumber: section[0].trim(),
        heading: line.slice(section[0].length),
        above: [chapter],
        cells: { wording: "" },
        unplaced: [],
      });
      isClosed = false;
    } else if (CLOSING.test(line)) isClosed = true;
    else if (!isClosed) {
      const last = items.pop();
      if (last) items.push({ ...last, cells: { wording: `${last.cells.wording ?? ""}${line}` } });
    }
  }
  return { text, frame: text, headings, outline: [], items };
};

function valueOf(numeral: string | undefined): number {
  return NUMERALS.indexOf(numeral ?? "") + 1;
}
