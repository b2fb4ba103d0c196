import { z } from "zod";
import { dateSchema } from "@faheng/domain";
import type { ReportModel } from "./report.ts";

const text = z.string().max(20_000);
const align = z.enum(["left", "center", "right"]).exactOptional();
const orientation = z.enum(["portrait", "landscape"]);
const name = z.string().min(1).max(400);
const names = z.array(name).min(1).max(200).readonly();
const span = z.int().min(1).max(2000).exactOptional();

const cell = z.object({
  text,
  rowSpan: span,
  colSpan: span,
  align,
  bold: z.boolean().exactOptional(),
  isOurs: z.boolean().exactOptional(),
});

const block = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text,
  }),
  z.object({ kind: z.literal("paragraph"), text, align, indent: z.boolean().exactOptional() }),
  z.object({
    kind: z.literal("table"),
    name: z.string().max(400),
    columns: z
      .array(z.object({ title: text, width: z.number().min(0).max(1000) }))
      .min(1)
      .max(60)
      .readonly(),
    rows: z.array(z.array(cell).max(60).readonly()).max(10_000).readonly(),
  }),
  z.object({ kind: z.literal("page-break"), orientation: orientation.exactOptional() }),
  z.object({ kind: z.literal("classification") }),
  z.object({ kind: z.literal("recipients"), names }),
  z.object({ kind: z.literal("attachments"), titles: names }),
  z.object({ kind: z.literal("signature"), by: names, on: dateSchema }),
  z.object({
    kind: z.literal("annex"),
    number: z.int().min(1).max(99).nullable(),
    title: name,
    orientation: orientation.exactOptional(),
  }),
  z.object({
    kind: z.literal("colophon"),
    copies: z.array(name).max(200).readonly(),
    issuer: name,
    on: dateSchema,
  }),
]);

/** A report's model, checked, with bounds far above any report: a page holds some forty lines. */
export const reportModelSchema: z.ZodType<ReportModel> = z.object({
  title: z.string().max(400),
  documentNumber: z.string().max(400).nullable(),
  orientation,
  blocks: z.array(block).max(5000).readonly(),
});
