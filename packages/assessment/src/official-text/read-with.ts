import { deepFreeze, FahengError } from "@faheng/domain";
import type { DocumentContent, OfficialExcerpt, RegisteredPlugin } from "@faheng/plugin-api";
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
 * What a pack's reader finds in a document. What it is given it cannot change, and whatever it throws or answers that are
 * no excerpts is an error that names the pack.
 *
 * @throws FAHENG_READER_FAILED, FAHENG_PACK_STOPPED
 */
export async function readWith(
  plugin: RegisteredPlugin,
  frameworkId: string,
  content: DocumentContent,
): Promise<readonly OfficialExcerpt[]> {
  const failed = (reason: string, cause?: unknown): FahengError => {
    const details = { plugin: plugin.id, reason: reason.slice(0, 300) };
    return new FahengError(errors.FAHENG_READER_FAILED, { place: `${plugin.id}/${frameworkId}`, details, cause });
  };
  let found: unknown;
  try {
    found = await plugin.code.read(frameworkId, deepFreeze(content));
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    throw failed(String(cause), cause);
  }
  const checked = excerpts.safeParse(found);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw failed(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}
