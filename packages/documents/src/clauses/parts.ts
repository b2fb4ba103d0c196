/** A list that a sentence enumerates. */
export interface Parts {
  readonly parts: readonly { readonly key: string; readonly label: string }[];
  /** What stands before the list. */
  readonly label: string;
  /** Whether each of them says that it is one (有计划、有部署), or their number is printed. */
  readonly isSure: boolean;
}

const CLEAN = /^[“"(《]*|[”"),，:的]*$/gu;
const STATED = /(?:等)?(?<n>\d{1,2})(?:项|个|条|种|类|方面|环节)[^,;]{0,8}$/u;

/**
 * The parts that words list with 、: the last such list. `null` where there is none, or it is open (等).
 *
 * @example partsIn("普法有计划、有部署、有活动，") // 3 parts, label 普法
 */
export function partsIn(words: string): Parts | null {
  const having = /(?<label>[^,;]*?)(?<list>有[^、,;有]{1,12}(?:[、,]有[^、,;有]{1,12}){1,11})[,:的]*$/u.exec(words);
  if (having?.groups?.list !== undefined) {
    return made(having.groups.list.split(/[、,]/u), having.groups.label ?? "", true);
  }
  const piece = words.split(/[,:]/u).findLast((it) => it.includes("、")) ?? "";
  if (piece === "" || piece.length > 160) return null;
  const stated = STATED.exec(piece)?.groups?.n;
  if (/等(?:[^、]{0,6})?$/u.test(piece) && stated === undefined) return null;
  const list = (stated === undefined ? piece : piece.replace(STATED, "")).replace(/等$/u, "");
  const names = list.split(/、|以及|及(?!时)|和(?!谐)/u).filter((it) => it !== "");
  if (names.length < 2 || names.length > 12) return null;
  return made(names, "", stated !== undefined && Number(stated) === names.length);
}

function made(names: readonly string[], before: string, isSure: boolean): Parts {
  return {
    parts: names.map((name, index) => ({
      key: `p${index + 1}`,
      label: name.replace(CLEAN, "").slice(0, 60) || `第${index + 1}项`,
    })),
    label: before.replace(CLEAN, ""),
    isSure,
  };
}
