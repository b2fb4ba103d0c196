/** Most characters of a folder’s name, and of a file’s: together short enough for Windows below a folder of one’s own. */
const MOST = { folder: 40, file: 80 } as const;

/** What Windows keeps for devices, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/iu;

/**
 * Names entries of an archive, one after the other, as every system can unpack them: a folder and a file in it, without
 * anything that climbs, controls, turns the direction of reading or means a device on Windows. Of two that would be one
 * file there, or differ in case alone, the second is numbered.
 *
 * @returns a function from folder and file name to the path, with `/` between them.
 */
export function entryNames(): (folder: string, fileName: string) => string {
  const taken = new Set<string>();
  return (folder, fileName) => {
    const inside = partOf(folder, MOST.folder) || "材料";
    const [stem, extension] = splitName(fileName);
    for (let n = 1; ; n += 1) {
      const number = n === 1 ? "" : `（${String(n)}）`;
      const kept = partOf(stem, MOST.file - extension.length - number.length);
      const path = `${inside}/${kept === "" ? "材料" : kept}${number}${extension}`;
      const key = path.normalize("NFKC").toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** A name and its extension with the dot; a long one, or one with other signs than letters and digits, is none. */
function splitName(fileName: string): readonly [string, string] {
  const [, stem = fileName, extension = ""] = /^(.*)(\.[a-z0-9]{1,10})$/isu.exec(fileName) ?? [];
  return [stem, extension];
}

/** One part of a path; empty where nothing of it is left. */
function partOf(text: string, most: number): string {
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>:"/\\|?*]/gu, " ")
    .replaceAll(/\s+/gu, " ");
  const kept = [...plain].slice(0, most).join("");
  // Windows drops dots and spaces at the end, and a dot in front hides a file elsewhere.
  const trimmed = kept.replace(/^[. ]+/u, "").replace(/[. ]+$/u, "");
  return trimmed.replace(DEVICE, (device) => `_${device}`);
}
