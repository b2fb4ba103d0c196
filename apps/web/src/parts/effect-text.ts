import { pointsText, signedText } from "@faheng/ui";
import type { ItemEffect } from "../api/outputs.ts";

/** A score as points; between its ends where something is pending, an end that nothing limits as `…`. */
export function spanText({ worst, best }: ItemEffect["self"]): string {
  if (worst !== null && worst === best) return pointsText(worst);
  return `${worst === null ? "…" : pointsText(worst)}～${best === null ? "…" : pointsText(best)}`;
}

/** A difference with its sign; `—` while it is not known. */
export function differenceText(difference: number | null): string {
  return difference === null ? "—" : signedText(difference);
}
