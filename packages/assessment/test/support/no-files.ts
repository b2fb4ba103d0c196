import type { EvidenceStore } from "../../src/index.ts";

/** A store without a file, in which none can be laid. */
export const NO_FILES: EvidenceStore = {
  put: async () => await Promise.reject(new TypeError("nothing is given here")),
  length: async () => await Promise.resolve(null),
  read: async () => await Promise.resolve(null),
  // oxlint-disable-next-line require-yield, no-empty-function -- there is none to name
  async *list() {},
  remove: async () => {},
};
