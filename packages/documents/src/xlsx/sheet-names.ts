const LONGEST = 31;

/**
 * Sheet names as every spreadsheet program takes them: at most 31 characters, none of `[]:*?/\`, no quotation mark at
 * an end, not empty, and no two alike.
 *
 * @example sheetNames(["任务/表", "任务/表"]) // ["任务表", "任务表 2"]
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = clean(title);
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const suffix = ` ${count}`;
      name = `${cut(base, LONGEST - suffix.length)}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

// oxlint-disable-next-line no-control-regex -- spreadsheet programs refuse them
const REFUSED = /[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]/g;

function clean(title: string): string {
  const allowed = title.toWellFormed().replace(REFUSED, "").trim();
  const name = cut(allowed.replace(/^'+|'+$/g, ""), LONGEST).replace(/'+$/, "");
  // Excel keeps this name for itself.
  return name === "" || name.toLowerCase() === "history" ? "表" : name;
}

/** Cuts by characters, never through a surrogate pair. */
function cut(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
