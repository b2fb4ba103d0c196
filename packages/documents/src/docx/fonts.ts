/**
 * Fonts of official documents. The licensed ones are only named, never carried; `altName` in the font table says what to
 * take where they are not installed.
 */
interface NamedFont {
  readonly name: string;
  /** Taken where `name` is not installed. */
  readonly fallback: string;
  readonly family: "roman" | "modern" | "swiss";
}

const FONTS = {
  title: { name: "方正小标宋简体", fallback: "华文中宋", family: "roman" },
  body: { name: "仿宋_GB2312", fallback: "仿宋", family: "modern" },
  heading: { name: "黑体", fallback: "SimHei", family: "swiss" },
  subheading: { name: "楷体_GB2312", fallback: "楷体", family: "modern" },
  pageNumber: { name: "宋体", fallback: "SimSun", family: "roman" },
} as const satisfies Record<string, NamedFont>;

/** What a font is used for. */
export type FontRole = keyof typeof FONTS;

/**
 * The font of a role as a run names it: Chinese by its eastAsia name, Latin letters and digits in Times New Roman, but
 * in 黑体 where 黑体 stands for emphasis.
 */
export function fontOf(role: FontRole): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const latin = role === "heading" ? FONTS.heading.name : "Times New Roman";
  return { ascii: latin, hAnsi: latin, eastAsia: FONTS[role].name, cs: latin };
}

/** `word/fontTable.xml` with the fallback of every font. */
export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, fallback, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${head}<w:fonts xmlns:w="${namespace}">${fonts.join("")}</w:fonts>`;
}
