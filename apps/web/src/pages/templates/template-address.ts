import type { TemplateKind } from "../../api/outputs.ts";

/** Where the templates of an owner for a kind of document come in and go out as files. */
export function templateAddress(ownerId: string | null, kind: TemplateKind): string {
  const owner = ownerId === null ? "template-of-office" : `template/${encodeURIComponent(ownerId)}`;
  return `/files/${owner}/${kind}`;
}
