import { withoutSchemaLine } from "@faheng/domain";
import { statSync } from "node:fs";
import { messageOf, readBytes, unreadable } from "./read-bytes.ts";
import { repeatedKey } from "./repeated-key.ts";

/**
 * Reads a JSON file; the `$schema` line that an editor goes by is left aside.
 *
 * @throws FAHENG_CLI_UNREADABLE_FILE where it cannot be read, is no UTF-8 or no JSON, or states one key twice.
 */
export function readJsonFile(file: string): unknown {
  const text = readText(file);
  const value = parse(file, text);
  const repeated = repeatedKey(text);
  if (repeated === null) return withoutSchemaLine(value);
  const { key, line } = repeated;
  throw unreadable(`${file}:${line}`, file, {
    zh: `第${line}行的键“${key}”在同一对象中出现了两次`,
    en: `the key “${key}” in line ${line} stands twice in one object`,
  });
}

/** Whether an argument names a file rather than an id: ids have no slash and no extension of JSON. */
export function isFile(argument: string): boolean {
  return (
    argument.endsWith(".json") ||
    argument.includes("/") ||
    statSync(argument, { throwIfNoEntry: false })?.isFile() === true
  );
}

function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    // The mark of byte order, where there is one, is left out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = { zh: "内容不是 UTF-8 编码", en: "its content is no UTF-8" };
    throw unreadable(file, file, reason, cause);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = messageOf(cause);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const place = line === undefined ? file : `${file}:${line}:${column}`;
    const zh = line === undefined ? "内容不是正确、完整的 JSON" : `第${line}行第${column}个字符处不是正确的 JSON`;
    throw unreadable(place, file, { zh, en: message }, cause);
  }
}
