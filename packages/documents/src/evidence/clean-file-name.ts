/** Most characters of a name, its extension among them. */
const MOST = 120;

/**
 * A sender's name for a file as it is kept and shown: composed, without folders, control characters or signs that turn the
 * direction of reading (`fdp.exe` is no `exe.pdf`), and of bounded length. Never empty.
 */
export function cleanFileName(fileName: string): string {
  const [last = ""] = fileName.normalize("NFC").split(/[/\\]/).slice(-1);
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029<>:"|?*]/gu, "");
  const name = plain.replaceAll(/\s+/g, " ").trim().replace(/^\.+/, "");
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot).trim()];
  const kept = [...stem]
    .slice(0, MOST - Math.min(extension.length, 12))
    .join("")
    .trim();
  return `${kept === "" ? "材料" : kept}${extension.slice(0, 12)}`;
}
