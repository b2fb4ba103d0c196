import type { Job, Transaction } from "@faheng/database";
import type { Wording } from "@faheng/domain";
import type { z } from "zod";
import type { Desk } from "../access/enter.ts";
import type { Context } from "../context.ts";

/** What a job is given while it runs. */
export interface JobRun {
  /** Which job it is. */
  readonly job: Pick<Job, "agencyId" | "id">;
  /**
   * Says how far it is, and holds on to it for longer. Asked between its parts; throws FAHENG_JOB_TAKEN where it was cancelled
   * or is another's by now.
   *
   * @param keep what it writes of its own with that, in the same transaction: whoever has lost it writes nothing.
   */
  readonly progress: (done: number, of: number, keep?: (trx: Transaction) => Promise<void>) => Promise<void>;
}

/** One kind of work of the machine. Delivered twice is done once: what it does has to be the same done again. */
export interface JobKind<Input = never> {
  readonly kind: string;
  readonly words: Wording;
  /** What it works on, as people know it; `null` where there is nothing to tell apart, or it is gone. */
  readonly about?: (desk: Desk, input: Input) => Promise<string | null>;
  readonly input: z.ZodType<Input>;
  /** Codes of failures that no further try mends: it is given up at once. */
  readonly hopeless?: readonly string[];
  /** Follows from nearly every act: people see it while it waits or fails, and no more once it is done. */
  readonly isQuiet?: true;
  /** @returns what came of it, as plain data. */
  readonly run: (context: Context, input: Input, run: JobRun) => Promise<unknown>;
}

/** A job kind by its name, whatever its input. */
export type AnyJobKind = Omit<JobKind, "run" | "input" | "about"> & {
  readonly about: (desk: Desk, input: unknown) => Promise<string | null>;
  readonly run: (context: Context, input: unknown, run: JobRun) => Promise<unknown>;
};

/** Checks a stored input before the job sees it. */
export function defineJob<Input>(kind: JobKind<Input>): AnyJobKind {
  return {
    kind: kind.kind,
    words: kind.words,
    ...(kind.hopeless && { hopeless: kind.hopeless }),
    ...(kind.isQuiet && { isQuiet: kind.isQuiet }),
    about: async (desk, input) => {
      const known = kind.input.safeParse(input);
      return known.success ? ((await kind.about?.(desk, known.data)) ?? null) : null;
    },
    run: async (context, input, run) => await kind.run(context, kind.input.parse(input), run),
  };
}
