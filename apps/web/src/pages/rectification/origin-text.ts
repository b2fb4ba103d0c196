import type { RectificationHead } from "../../api/outputs.ts";
import type { Text } from "./words.ts";

/** Where a problem comes from, in words. */
export function originText(t: Text, { origin }: Pick<RectificationHead, "origin">): string {
  if (origin.kind === "deduction") return t("考评扣分");
  if (origin.kind === "hand") return t("自行发现");
  return origin.document === null
    ? origin.name
    : t("{name}（{document}）", { name: origin.name, document: origin.document });
}
