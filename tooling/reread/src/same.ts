import { normaliseOfficialText } from "@faheng/domain";

/** A text without what two prints of one thing may differ in: white space, width, quotation marks, 、.;: and the like. */
export function plain(text: string): string {
  return normaliseOfficialText(text).replace(/[、,.;:。·]/gu, "");
}
