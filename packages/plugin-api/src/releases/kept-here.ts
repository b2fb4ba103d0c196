import { checkImported } from "../check-imported.ts";
import { codeHere, type PackCode } from "../code/pack-code.ts";
import { importKept } from "./import-kept.ts";
import type { KeptRelease } from "./kept-release.ts";
import { alteration, type ReleaseShelf } from "./release-shelf.ts";

/**
 * The releases on a shelf, whose code runs in this process from the first time that it is asked: for the command line, where
 * nobody else waits.
 *
 * @param from an address from which the installation's packages are found.
 */
export function keptHere(shelf: ReleaseShelf, from: string): KeptRelease[] {
  return shelf.list().map(({ id, version, sha256, folder }) => {
    let code: Promise<PackCode> | null = null;
    const loaded = async (): Promise<PackCode> => {
      const checked = checkImported(await importKept({ id, sha256, folder }, from));
      if (!checked.ok) throw checked.problems[0]!;
      return codeHere(checked.plugin);
    };
    return {
      id,
      version,
      sha256,
      code: { here: null, ask: async (order, question) => await (await (code ??= loaded())).ask(order, question) },
      check: () => alteration(id, sha256, folder),
    };
  });
}
