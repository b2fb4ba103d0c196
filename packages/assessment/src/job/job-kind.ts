import type { Wording } from "@faheng/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";

/** What a job is given while it runs. */
export interface JobRun {
  /** Says how far it is, and holds on to it for longer. Throws where it was cancelled or is another's by now. */
  progress(done: number, of: number): Promise<void>;
}

/** One kind of work of the machine. Delivered twice is done once: what it does has to be the same done again. */
export interface JobKind<Input = never> {
  readonly kind: string;
  readonly words: Wording;
  readonly input: z.ZodType<Input>;
  /** @returns what came of it, as plain data. */
  readonly run: (context: Context, input: Input, run: JobRun) => Promise<unknown>;
}

/** A job kind by its name, whatever its input. */
export type AnyJobKind = Omit<JobKind, "run" | "input"> & {
  readonly run: (context: Context, input: unknown, run: JobRun) => Promise<unknown>;
};

/** Checks a stored input before the job sees it. */
export function defineJob<Input>(kind: JobKind<Input>): AnyJobKind {
  return {
    kind: kind.kind,
    words: kind.words,
    run: async (context, input, run) => await kind.run(context, kind.input.parse(input), run),
  };
}
