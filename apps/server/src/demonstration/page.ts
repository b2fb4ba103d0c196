import { createHash } from "node:crypto";
import { demonstrationAgencies } from "./agencies.ts";
import { demonstrationRoles, demonstrationSignIns } from "./roles.ts";

const STYLE = `
body { margin: 0 auto; padding: 2rem 1rem; max-width: 52rem; color: #1f2933; background: #fff;
  font: 1rem/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.4rem; }
h2 { margin-top: 2rem; font-size: 1.1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .6rem; border: 1px solid #d5dbe3; text-align: left; }
thead th { background: #f3f5f8; }
a { color: #12519c; }
@media (max-width: 32rem) { thead { display: none; } tr, th, td { display: block; } tbody th { background: #f3f5f8; } }
`;

/** The page has one style of its own and nothing else; the browser is told its digest. */
export const DEMONSTRATION_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Every agency with its roles, and the roles above agencies: a link each. */
export function demonstrationPage(): string {
  const inAgency = demonstrationRoles.filter(({ agency }) => agency !== null);
  const above = demonstrationRoles.filter(({ agency }) => agency === null);
  const rows = demonstrationAgencies.map(({ key, name }) => {
    const cells = inAgency.map(({ role, label }) => {
      const href = demonstrationSignIns.find((it) => it.agency?.key === key && it.role === role)?.href ?? "";
      return `<td><a href="${href}">${label}</a></td>`;
    });
    return `<tr><th scope="row">${name}</th>${cells.join("")}</tr>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示登录 · 法衡</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>演示登录：衡州市（虚构）</h1>
<p>点角色即可进入。演示数据为虚构城市，仅在本机可用；正式运行时不会载入。</p>
<h2>各单位</h2>
<table>
<thead><tr><th scope="col">单位</th>${inAgency.map(({ label }) => `<th scope="col">${label}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<h2>全市</h2>
<ul>
${above.map(({ label, href }) => `<li><a href="${href}">${label}</a></li>`).join("\n")}
</ul>
</main>
</body>
</html>
`;
}
