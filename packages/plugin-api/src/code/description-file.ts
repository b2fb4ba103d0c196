import { deepFreeze, FahengError, type Framework, parseFramework, type Profile, profileSchema } from "@faheng/domain";
import { checkReferences } from "../check-references.ts";
import { descriptionSchema, parsed, type Report } from "../declaration.ts";
import { pluginErrors as errors } from "../errors.ts";
import { LIMITS } from "../limits.ts";
import { plainCopy } from "../plain-copy.ts";
import type { PackDescription } from "./registered-plugin.ts";

/** A description as plain data, profiles in their document form, for whoever has not the pack's code. */
export function writeDescription({ sha256: _code, profiles, ...rest }: PackDescription): unknown {
  return { ...rest, profiles: profiles.map((profile) => profileSchema.encode(profile)) };
}

/**
 * Reads what a pack's thread says of its pack. The thread has checked it; what comes out of it is held to the same bounds
 * and forms all the same, since the pack's code ran beside the check. What its own rules make of its profiles only the
 * thread can say.
 *
 * @param sha256 of its code, as the host read it.
 */
export function readDescription(
  data: unknown,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
):
  | { readonly ok: true; readonly description: PackDescription }
  | { readonly ok: false; readonly problems: readonly FahengError[] } {
  const problems: FahengError[] = [];
  const report: Report = (definition, place, details) => {
    if (problems.length >= LIMITS.faults) return;
    problems.push(new FahengError(definition, { place, details: { plugin: id, ...details } }));
  };
  const copied = plainCopy(data, { values: 0, characters: 0 });
  if (!copied.ok) {
    const { path, reason } = copied.fault;
    const details = { reason: reason.zh, reasonEn: reason.en };
    report(errors.FAHENG_PLUGIN_TOO_LARGE, path.map(String).join("."), details);
    return { ok: false, problems };
  }
  const head = parsed(descriptionSchema, copied.copy, "", report);
  if (head === null) return { ok: false, problems };
  const frameworks = head.frameworks.flatMap((it, index): Framework[] => {
    const result = parseFramework(it);
    if (result.ok) return [result.framework];
    for (const { definition, place, details } of result.problems) {
      report(definition, `frameworks.${index}.${place ?? ""}`, details);
    }
    return [];
  });
  const profiles = head.profiles.flatMap((it, index): Profile[] => {
    const profile = parsed(profileSchema, it, `profiles.${index}`, report);
    return profile ? [profile] : [];
  });
  if (problems.length === 0) checkReferences(head, frameworks, profiles, report);
  if (problems.length > 0) return { ok: false, problems };
  const { version, host, title, about, demonstrations, rules, reports, readers } = head;
  const rest = { version, host, title, about, demonstrations, rules, reports, readers };
  return {
    ok: true,
    description: deepFreeze({ id: head.id, sha256, ...rest, frameworks, profiles }) as PackDescription,
  };
}
