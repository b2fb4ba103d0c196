import { AUDIT_EMPTY_WORDS, AUDIT_FIELD_WORDS, AUDIT_VALUE_WORDS, type AuditWord, wordFor } from "./audit-words.ts";

/** One field of an act's before and after in words; `null` where that side lacks it. */
export interface AuditChange {
  /** Empty where the state is no record of fields. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an audit row holds: two states in canonical JSON, and names of the ids in them. */
export interface AuditStates {
  readonly before: string | null;
  readonly after: string | null;
  readonly names: Readonly<Record<string, string>>;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/**
 * Reads the two states of an audit row field by field, every code by its word and every id by its name; an id that has
 * none is left out.
 *
 * @param say translates a word; the words are Chinese.
 */
export function auditChanges(
  { before, after, names }: AuditStates,
  say: (word: AuditWord) => string = (word) => word,
): AuditChange[] {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  const said = (fields: ReadonlyMap<string, unknown>, key: string): string | null =>
    fields.has(key) ? textOf(fields.get(key), key, { names, say }) : null;
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => ({
    field: key === "" ? "" : keyText(key, { names, say }),
    before: said(left, key),
    after: said(right, key),
  }));
}

/** The name or title that a state gives its object, `null` where it gives none. */
export function auditNameIn(state: string | null): string | null {
  const fields = fieldsOf(state);
  const name = fields.get("name") ?? fields.get("title");
  return typeof name === "string" ? name : null;
}

/** Ids and codes that stand in the two states, for whoever looks their names up. */
export function auditIdsIn({ before, after }: Pick<AuditStates, "before" | "after">): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") for (const part of value.split(" ")) found.add(part);
    else if (Array.isArray(value)) for (const part of value) walk(part);
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        walk(key);
        walk(part);
      }
    }
  };
  for (const state of [before, after]) if (state !== null) walk(JSON.parse(state));
  return [...found];
}

interface Saying {
  readonly names: AuditStates["names"];
  readonly say: (word: AuditWord) => string;
}

function fieldsOf(state: string | null): Map<string, unknown> {
  if (state === null) return new Map();
  const value: unknown = JSON.parse(state);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map([["", value]]);
  return new Map(Object.entries(value));
}

/** A field by its word; a key that holds ids (`agency framework`) by their names. */
function keyText(key: string, { names, say }: Saying): string {
  const word = wordFor(AUDIT_FIELD_WORDS, key);
  if (word !== null) return say(word);
  return key
    .split(" ")
    .flatMap((part) => nameOf(part, names) ?? [])
    .join(" ");
}

/** `null` for an id without a name. */
function nameOf(text: string, names: AuditStates["names"]): string | null {
  const name = Object.hasOwn(names, text) ? names[text] : undefined;
  return name ?? (ID.test(text) ? null : text);
}

function textOf(value: unknown, field: string, saying: Saying): string {
  const { names, say } = saying;
  if (value === null || value === "") {
    const word = wordFor(AUDIT_EMPTY_WORDS, field);
    return word === null ? "—" : say(word);
  }
  if (typeof value === "boolean") return say(value ? "是" : "否");
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return codeText(value, field, saying) ?? nameOf(value, names) ?? "—";
  if (Array.isArray(value)) {
    const isPair = value.every((it) => !Array.isArray(it) && typeof it !== "object");
    const parts = value.map((it) => textOf(it, field, saying)).filter((it) => it !== "—");
    return parts.length === 0 ? "—" : parts.join(isPair ? "、" : "；");
  }
  const parts = Object.entries(value ?? {}).flatMap(([key, part]) => {
    const [head, text] = [keyText(key, saying), textOf(part, key, saying)];
    return text === "—" ? [] : [head === "" ? text : `${head}：${text}`];
  });
  return parts.length === 0 ? "—" : parts.join("，");
}

/** A code by its word; of `facts.a` the first part is one, for which fact it was the trace of the item tells. */
function codeText(value: string, field: string, { say }: Saying): string | null {
  if (!Object.hasOwn(AUDIT_VALUE_WORDS, field)) return null;
  const words: Readonly<Record<string, AuditWord>> = AUDIT_VALUE_WORDS[field as keyof typeof AUDIT_VALUE_WORDS];
  const [head = ""] = field === "changed" ? value.split(".") : [value];
  const word = wordFor(words, head);
  return word === null ? null : say(word);
}
