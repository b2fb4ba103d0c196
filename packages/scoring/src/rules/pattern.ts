import { said } from "@faheng/domain";
import { RE2JS } from "re2js";
import { z } from "zod";

/** A pattern from data; it runs on RE2, whose time grows with the text alone, and is at most 200 characters long. */
export const patternSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((pattern) => tryCompile(pattern) !== null, said("not a pattern RE2 can run", "不是 RE2 能运行的正则表达式"));

/** Compiles a checked pattern. */
export function patternOf(pattern: string): RE2JS {
  return RE2JS.compile(pattern);
}

function tryCompile(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return null;
  }
}
