import { PAPER_ACTS, PAPER_FORMATS, PAPER_ISSUERS, PAPER_KINDS, paperProcess, type PaperState } from "@faheng/domain";
import { z } from "zod";
import { day, id, time, wording } from "./common.ts";
import { jobListing } from "./job.ts";

export const paperKind = z.enum(PAPER_KINDS);
export const paperFormat = z.enum(PAPER_FORMATS);
/** Which of several of its kind: as it was offered. */
export const paperAbout = z.string().max(300);
export const paperStanding = z.strictObject({ id, writes: z.int() });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const moment = z.strictObject({ by: z.string(), at: time });
const STATES = Object.keys(paperProcess.states) as PaperState[];

/** A document in the register. */
export const paperView = z.strictObject({
  assessmentId: id,
  id,
  writes: z.int(),
  kind: paperKind,
  words: wording,
  agency: z.string(),
  title: z.string(),
  issuer: z.enum(PAPER_ISSUERS),
  format: paperFormat,
  fileName: z.string(),
  sha256,
  bytes: z.int(),
  state: z.enum(STATES),
  number: z.string().nullable(),
  made: moment,
  issued: moment.nullable(),
  withdrawn: moment.extend({ reason: z.string() }).nullable(),
  scan: z.strictObject({ fileName: z.string(), sha256 }).nullable(),
  result: z.int().nullable(),
  on: day,
  changed: z.int().nullable(),
  template: z.strictObject({ version: z.int(), name: z.string(), sha256 }).nullable(),
  acts: z.array(z.enum(PAPER_ACTS)).readonly(),
});

/** Documents asked for as PDF, each with the job that makes it. */
export const askedPdfs = z.strictObject({
  isOffered: z.boolean(),
  asked: z.array(z.strictObject({ assessmentId: id, id, job: jobListing })).readonly(),
});

/** The documents of an assessment, and those that can be made. */
export const papersView = z.strictObject({
  papers: z.array(paperView).readonly(),
  offers: z
    .array(
      z.strictObject({
        kind: paperKind,
        about: z.string(),
        label: z.string(),
        words: wording,
        formats: z.array(paperFormat).readonly(),
        templates: z.array(z.strictObject({ version: z.int(), name: z.string() })).readonly(),
      }),
    )
    .readonly(),
});
