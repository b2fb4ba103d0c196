import type { Wording } from "./errors.ts";

const FORMS = new Map<string, Wording>();

/**
 * The message of a check whose pattern explains nothing: the form that is wanted, with an example.
 *
 * @example z.string().regex(/^\d+\.\d+\.\d+$/, wantedForm("a version such as 1.0.0", "版本号，如 1.0.0"))
 */
export function wantedForm(en: string, zh: string): string {
  FORMS.set(en, { zh, en });
  return en;
}

/** What {@link wantedForm} said under this message, `null` for any other message. */
export function formOf(message: string): Wording | null {
  return FORMS.get(message) ?? null;
}
