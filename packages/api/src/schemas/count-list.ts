import { z } from "zod";
import { code, time } from "./common.ts";

const columns = z.strictObject({
  key: z.string(),
  on: z.string().nullable(),
  mark: z.string().nullable(),
  only: z.string().nullable(),
});

/** What the numbers of one indicator rest on. */
export const countLists = z.strictObject({
  questions: z.array(z.strictObject({ key: z.string(), label: z.string(), isRatio: z.boolean() })).readonly(),
  lists: z
    .array(
      z.strictObject({
        fact: z.string(),
        n: z.int(),
        sha256: z.string(),
        fileName: z.string(),
        sheet: z.string(),
        columns,
        counted: z.int(),
        marked: z.int().nullable(),
        responseVersion: z.int(),
        countedByName: z.string(),
        countedAt: time,
        holds: z.boolean(),
      }),
    )
    .readonly(),
  kept: z
    .array(
      z.strictObject({
        indicator: code,
        title: z.string(),
        sha256: z.string(),
        fileName: z.string(),
        columns,
        countedAt: time,
      }),
    )
    .readonly(),
});
