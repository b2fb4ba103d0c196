import { printableText } from "../printable-text.ts";

/** A line of the list of what lies beside it. Texts are anybody’s: they are shown and never run. */
export interface EvidenceIndexRow {
  /** What is asked for; empty where the document asks for none. */
  readonly material: string;
  /** 文件, 链接, 情况说明 …; 缺材料 where nothing was given. */
  readonly form: string;
  readonly name: string;
  /** Where it leads: a path in the archive, or a public address. */
  readonly link: { readonly path: string } | { readonly address: string } | null;
  /** `YYYY-MM-DD`. */
  readonly effectiveOn: string | null;
  readonly state: string;
  /** Of a file. */
  readonly file: { readonly bytes: number; readonly sha256: string } | null;
  /** Of a file: what was found when it was packed. */
  readonly check: string;
}

/** A list of evidence that reads without Faheng. */
export interface EvidenceIndex {
  readonly title: string;
  /** What it is of, when and for whom it was made. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly {
    readonly heading: string;
    /** What is said of it before its rows, a paragraph each. */
    readonly notes?: readonly string[];
    readonly rows: readonly EvidenceIndexRow[];
  }[];
}

const HEADS = ["材料", "形式", "名称或内容", "材料日期", "审核", "字节", "SHA-256", "核对"];

const STYLE = `body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em;color:#222}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#eee}tbody th{background:#f6f6f6}td.digest{font:11px/1.4 monospace;word-break:break-all;width:18em}
td.text{white-space:pre-wrap;overflow-wrap:anywhere}dt{float:left;clear:left;width:8em;color:#555}dd{margin:0 0 0 8em}
@media print{body{margin:0}a{color:inherit;text-decoration:none}}`;

/** Writes the list as one page of HTML: no script and nothing from elsewhere is in it, and nothing in it is run. */
export function renderEvidenceIndex({ title, facts, parts }: EvidenceIndex): Uint8Array {
  const list = facts.map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`).join("\n");
  const bodies = parts.map(
    ({ heading, notes = [], rows }) =>
      `<tbody>\n<tr><th colspan="${String(HEADS.length)}">${safe(heading)}</th></tr>\n${notes.map(noteOf).join("")}${rows.map(rowOf).join("\n")}\n</tbody>`,
  );
  const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${safe(title)}</h1>
<dl>
${list}
</dl>
<table>
<thead><tr>${HEADS.map((it) => `<th>${it}</th>`).join("")}</tr></thead>
${bodies.join("\n")}
</table>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function noteOf(text: string): string {
  return `<tr><td colspan="${String(HEADS.length)}" class="text">${safe(text)}</td></tr>\n`;
}

function rowOf({ material, form, name, link, effectiveOn, state, file, check }: EvidenceIndexRow): string {
  const cells = [
    `<td>${safe(material)}</td>`,
    `<td>${safe(form)}</td>`,
    `<td class="text">${named(name, link)}</td>`,
    `<td>${safe(effectiveOn ?? "")}</td>`,
    `<td>${safe(state)}</td>`,
    `<td>${file === null ? "" : String(file.bytes)}</td>`,
    `<td class="digest">${safe(file?.sha256 ?? "")}</td>`,
    `<td>${safe(check)}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}

function named(name: string, link: EvidenceIndexRow["link"]): string {
  if (link === null) return safe(name);
  if ("path" in link) {
    const href = link.path.split("/").map(encodeURIComponent).join("/");
    return `<a href="${safe(href)}">${safe(name)}</a>`;
  }
  // What is no address of the web is shown and leads nowhere.
  if (!/^https?:\/\//iu.test(link.address)) return safe(`${name} ${link.address}`);
  return `<a href="${safe(link.address)}" rel="noreferrer noopener">${safe(name)}</a> ${safe(link.address)}`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function safe(text: string): string {
  return printableText(text).replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
}
