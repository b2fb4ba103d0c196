import type { Wording } from "@faheng/domain";
import { type Budget, LIMITS } from "./limits.ts";

/** Why a value is not taken: it is too large, or no plain data. */
export interface CopyFault {
  readonly kind: "too-large" | "not-data";
  readonly path: readonly PropertyKey[];
  readonly reason: Wording;
}

/** Holds a value that is still to be walked: where its copy goes, and how it was reached. */
interface Step {
  readonly source: object;
  readonly target: object;
  readonly path: Path | null;
  readonly depth: number;
}

interface Path {
  readonly key: PropertyKey;
  readonly above: Path | null;
}

/**
 * Copies plain data (objects, lists, texts, numbers) so that what was checked is what is kept, whatever its author does
 * afterwards. Runs no code of the author's: a getter is refused and not asked. Walks without recursion within the limits of
 * a pack, so that neither depth, size nor data that contain themselves can bring it down.
 */
export function plainCopy(
  data: unknown,
  budget: Budget,
): { readonly ok: true; readonly copy: unknown } | { readonly ok: false; readonly fault: CopyFault } {
  const faults: CopyFault[] = [];
  const refuse = (kind: CopyFault["kind"], path: Path | null, zh: string, en: string): void => {
    faults.push({ kind, path: keysOf(path), reason: { zh, en } });
  };
  const steps: Step[] = [];
  /** The copy of one value; what it holds is walked later. */
  const take = (value: unknown, path: Path | null, depth: number): unknown => {
    budget.values += 1;
    if (typeof value === "string") {
      budget.characters += value.length;
      const { text, characters } = LIMITS;
      if (value.length > text) refuse("too-large", path, `文字超过${text}字`, `a text of more than ${text} characters`);
      if (budget.characters > characters) {
        refuse("too-large", path, `文字合计超过${characters}字`, `more than ${characters} characters in all`);
      }
    }
    if (budget.values > LIMITS.values) {
      refuse("too-large", path, `内容超过${LIMITS.values}个值`, `more than ${LIMITS.values} values`);
    }
    if (typeof value !== "object" || value === null) return value;
    if (depth > LIMITS.depth) {
      refuse("too-large", path, `嵌套超过${LIMITS.depth}层`, `nested more than ${LIMITS.depth} deep`);
      return null;
    }
    if (!isPlain(value)) {
      refuse("not-data", path, "应为普通的对象或列表", "expected a plain object or list");
      return null;
    }
    const target = Array.isArray(value) ? [] : {};
    steps.push({ source: value, target, path, depth });
    return target;
  };
  const copy = take(data, null, 0);
  for (let step = steps.pop(); step && faults.length === 0; step = steps.pop()) {
    const { source, target, path, depth } = step;
    const isList = Array.isArray(source);
    const keys = isList ? null : Reflect.ownKeys(source);
    const length = keys?.length ?? (source as readonly unknown[]).length;
    if (length > LIMITS.entries) {
      refuse("too-large", path, `超过${LIMITS.entries}项`, `more than ${LIMITS.entries} entries`);
    }
    for (let index = 0; index < length && faults.length === 0; index += 1) {
      const key = keys?.[index] ?? String(index);
      const at = { key: isList ? index : key, above: path };
      const property = Reflect.getOwnPropertyDescriptor(source, key);
      if (property && !("value" in property)) refuse("not-data", at, "是取值函数，应为数据", "is a getter, not data");
      else if (typeof key === "symbol" || key === "__proto__")
        refuse("not-data", at, "没有这样的键", "is no key of data");
      else (target as Record<PropertyKey, unknown>)[at.key] = take(property?.value, at, depth + 1);
    }
  }
  const [fault] = faults;
  return fault ? { ok: false, fault } : { ok: true, copy };
}

/** Whether an object is a list or a literal, of whatever realm: what stands behind it has nothing behind itself. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Reflect.getPrototypeOf(value);
  return prototype === null || Reflect.getPrototypeOf(prototype as object) === null;
}

function keysOf(path: Path | null): PropertyKey[] {
  const keys: PropertyKey[] = [];
  for (let at = path; at !== null; at = at.above) keys.unshift(at.key);
  return keys;
}
