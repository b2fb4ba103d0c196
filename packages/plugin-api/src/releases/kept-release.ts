import type { FahengError } from "@faheng/domain";
import type { PackCode } from "../code/pack-code.ts";

/** One release of a pack, with the code that computes. */
export interface PackRelease {
  readonly id: string;
  readonly version: string;
  /** SHA-256 (hex) of its code. */
  readonly sha256: string;
  readonly code: Pick<PackCode, "here" | "ask">;
}

/**
 * A release of a pack that is not the installed one, kept for the cycles that pin it. Nothing of it is read or run until its
 * code is asked, which only scoring such a cycle does.
 */
export interface KeptRelease extends PackRelease {
  /** Why it can't be the release that was kept any more, `null` where it is as it was; runs nothing of it. */
  check(): FahengError | null;
}
