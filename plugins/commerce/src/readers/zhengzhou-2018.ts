import { type DocumentReader, normaliseOfficialText, type OfficialExcerpt } from "@faheng/plugin-api";
import { zhengzhou2018 } from "../frameworks/zhengzhou-2018/framework.ts";

/** The closing paragraph belongs to no section. */
const CLOSING = normaliseOfficialText("本工作要点中所列工作");

/**
 * Finds the body of each section of the Zhengzhou work points: the paragraphs from its heading to the next heading, those
 * that a page end broke joined. Sections are told apart by chapter, number and heading, since two headings occur twice.
 */
export const readZhengzhou2018: DocumentReader = ({ lines }) => {
  const bodies = new Map<string, string>();
  let chapter: string | null = null;
  let section: string | null = null;
  for (const line of lines) {
    const text = normaliseOfficialText(line);
    if (text === "") continue;
    const nextChapter = zhengzhou2018.groups.find((it) => isHeading(text, `${it.printedNumber}、`, it.title));
    const next = zhengzhou2018.indicators.find(
      (it) => it.group === chapter && isHeading(text, it.printedNumber ?? "", it.title),
    );
    if (nextChapter) [chapter, section] = [nextChapter.code, null];
    else if (next) section = next.code;
    else if (text.startsWith(CLOSING)) section = null;
    else if (section !== null) bodies.set(section, (bodies.get(section) ?? "") + line.trim());
  }
  return zhengzhou2018.indicators.flatMap(({ code, printedNumber }): OfficialExcerpt[] => {
    const text = bodies.get(code);
    return text === undefined ? [] : [{ indicator: code, printedNumber, text }];
  });
};

/** A word processor that numbers headings itself leaves the number out of the text. */
function isHeading(text: string, number: string, title: string): boolean {
  const heading = normaliseOfficialText(title);
  return text === heading || text === normaliseOfficialText(number) + heading;
}
