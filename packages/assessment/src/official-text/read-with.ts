import { deepFreeze, FahengError } from "@faheng/domain";
import type { DocumentReader, Plugin } from "@faheng/plugin-api";
import { z } from "zod";
import { packErrors as errors } from "../pack-errors.ts";

const excerpts = z
  .array(
    z.object({
      indicator: z.string().max(64),
      printedNumber: z.string().max(100).nullable(),
      text: z.string().max(50_000),
    }),
  )
  .max(5000);

/**
 * A pack's reader held to its contract: what it is given it cannot change, and whatever it throws or answers that are no
 * excerpts is an error that names the pack.
 */
export function readWith({ id }: Pick<Plugin, "id">, frameworkId: string, reader: DocumentReader): DocumentReader {
  const failed = (reason: string, cause?: unknown): FahengError => {
    const details = { plugin: id, reason: reason.slice(0, 300) };
    return new FahengError(errors.FAHENG_READER_FAILED, { place: `${id}/${frameworkId}`, details, cause });
  };
  return (content) => {
    let found: unknown;
    try {
      found = reader(deepFreeze(content));
    } catch (cause) {
      throw failed(String(cause), cause);
    }
    const checked = excerpts.safeParse(found);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    throw failed(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
  };
}
