import type { Language } from "@faheng/ui";
import { dayText } from "../../ground/dates.ts";

/** What a job works on, as people write it: a day as a day, a title as it stands. */
export function aboutText(about: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(about) ? dayText(about, language) : about;
}
