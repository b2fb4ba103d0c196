import { z } from "zod";
import { taxonomyMappingSchema } from "./taxonomy-mapping.ts";
import { wantedForm } from "./wanted-form.ts";

/**
 * An official document turned into data. The rule throughout: a value the printed text lost is `null` with a doubt that
 * says so; a cell that is really empty is an empty list; what was repaired keeps the printed form beside the reading.
 */

const text = z.string().min(1).max(4000);
const shortText = z.string().min(1).max(400);

/** Letters, digits and `. - _`; shown to people beside the printed number, never instead of it. */
export const codeSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    wantedForm(
      "a code of up to 64 letters, digits and . _ - such as R2-3",
      "编码（字母、数字和 . _ -，最多64个，如 R2-3）",
    ),
  );

/** `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** Something the reader of the document could not be sure of, shown beside the value it concerns. */
export const doubtSchema = z.strictObject({
  /** Field or cell it concerns: `lead`, `requirement`, `materials`, `printedNumber`, … */
  field: shortText,
  /** The text as printed, where there is one. */
  printed: z.string().max(400).nullable(),
  /** What we read, or that nothing can be read. In Chinese, ours. */
  note: text,
});
export type Doubt = z.infer<typeof doubtSchema>;

/** A department as the document names it. Its name is its key inside the framework. */
export const departmentSchema = z.strictObject({
  name: shortText,
  /**
   * `unit` a named department or body; `placeholder` a role to be filled for each matter (起草部门, 相关部门, 各区分局);
   * `expression` a phrase that covers several (全体处室、部门).
   */
  kind: z.enum(["unit", "placeholder", "expression"]),
  /** Other printed spellings of the same department. */
  variants: z.array(shortText).readonly().default([]),
});
export type Department = z.infer<typeof departmentSchema>;

/** A document that tasks rest on; one object per document, cited by many. */
export const basisSchema = z.strictObject({
  key: codeSchema,
  /** As printed, without number and without issuing body; `null` where the document cites by number alone. */
  title: text.nullable(),
  /** 文号 as printed, e.g. `中发〔2015〕36号`; `null` when the document prints none. */
  documentNumber: shortText.nullable(),
  /** Issuing body as printed, `null` when none is printed. */
  issuer: shortText.nullable().default(null),
  /** `document`, a `group` of documents named together (数次决定), or a plain `reason` that is no document at all. */
  kind: z.enum(["document", "group", "reason"]).default("document"),
  /**
   * The whole citation in the spellings the document prints, most frequent first. Brackets, a number inside the title or
   * an issuer that is there once and not again cannot be rebuilt from the parts; empty where the parts say it all.
   */
  printed: z.array(shortText).readonly().default([]),
});
export type Basis = z.infer<typeof basisSchema>;

/** A figure the document states: a threshold that facts can be checked against. */
export const figureSchema = z.strictObject({
  /** What is counted or dated, in our short words. */
  label: shortText,
  comparator: z.enum(["at-least", "at-most", "equal", "before", "within", "from"]),
  /** Decimal number, or ISO date or part of one (`2017-12`, `2020`), or `MM-DD` for every year. */
  value: z
    .string()
    .regex(
      /^-?\d+(\.\d+)?$|^\d{4}(-\d{2}){1,2}$|^\d{2}-\d{2}$/,
      wantedForm(
        "a number, a day or month such as 2026-03-01 or 2026-03, or a month and day such as 03-01",
        "数字、日期（2026-03-01）、年月（2026-03）或月日（03-01）",
      ),
    ),
  /** 次, %, 日, 工作日, 学时, 小时, 件, 年, 日期 …: as printed where printed. */
  unit: shortText,
  /** The period the figure holds for, `null` for none or once. */
  per: z.enum(["year", "half-year", "quarter", "month", "session", "cycle", "two-years"]).nullable(),
  /** The few characters in which the document states it. */
  printed: shortText,
});
export type Figure = z.infer<typeof figureSchema>;

/** One thing to be handed in. */
export const materialSchema = z.strictObject({
  /** `①`, `(3)` … as printed; `null` when the only material is unnumbered. */
  printedNumber: z.string().max(20).nullable(),
  /** Ours, short, with every figure and title kept. */
  text,
  /** Unit the document makes answer for this single material, where it names one. */
  owner: shortText.nullable().default(null),
});
export type Material = z.infer<typeof materialSchema>;

/** Materials that several indicators share in one printed cell. */
export const materialGroupSchema = z.strictObject({
  key: codeSchema,
  materials: z.array(materialSchema).readonly(),
});

/** One level of the tree (一级指标, 项目, 章 …). */
export const levelSchema = z.strictObject({ level: z.int().min(1).max(9), title: shortText });

/** A node above the indicators. Groups stand in document order. */
export const groupSchema = z.strictObject({
  code: codeSchema,
  parent: codeSchema.nullable(),
  level: z.int().min(1).max(9),
  /** `一`, `（十三）`, `3.` …: as printed. Never derived from position. `null` when none is printed. */
  printedNumber: z.string().max(20).nullable(),
  /** As printed (line breaks and stray spaces of the extraction removed, which a doubt records). */
  title: text,
  /** Default for everything below; an indicator may state its own. */
  taxonomies: taxonomyMappingSchema.nullable().default(null),
  doubts: z.array(doubtSchema).readonly().default([]),
});
export type Group = z.infer<typeof groupSchema>;

/** `null`: the printed text lost the cell. Empty: the cell is really empty. */
const departmentNames = z.array(shortText).readonly().nullable();

/** A leaf: what somebody has to do or keep. Indicators stand in document order. */
export const indicatorSchema = z.strictObject({
  code: codeSchema,
  group: codeSchema,
  kind: z.enum(["item", "bonus", "veto"]),
  printedNumber: z.string().max(20).nullable(),
  /** The heading as printed (up to about 40 characters); ours where the document prints only a sentence. */
  title: text,
  /** `true` when `title` is our own wording because the document prints no heading for this item. */
  titleIsOurs: z.boolean().default(false),
  /** What is asked, in our own short words with every figure kept; `null` when lost, or when the heading says it all. */
  requirement: text.nullable(),
  /** 牵头部门, or the only responsible ones where the document has a single tier. */
  lead: departmentNames,
  /** 配合部门, 参加单位. */
  cooperating: departmentNames,
  /** Second tier inside the agency (Xuchang's 责任单位): its own lead and cooperating sections. */
  responsible: z.strictObject({ lead: departmentNames, cooperating: departmentNames }).nullable().default(null),
  /** Cell → text as printed, for names and numbers (never for long sentences). Keys are the framework's column keys. */
  printed: z.record(codeSchema, z.string().max(400)).default({}),
  /** Keys of the framework's `bases`, in printed order; `null` when the cell is lost. */
  bases: z.array(codeSchema).readonly().nullable(),
  /** Names out of the framework's `methods`; `null` when lost. */
  methods: z.array(shortText).readonly().nullable().default([]),
  materials: z.array(materialSchema).readonly().nullable().default([]),
  /** Key of a shared material group, in place of own materials. */
  sharedMaterials: codeSchema.nullable().default(null),
  /** 工作成果: outputs the document expects, as printed. */
  outputs: z.array(shortText).readonly().default([]),
  figures: z.array(figureSchema).readonly().default([]),
  /** `null`: the default of the nearest group above that has one. */
  taxonomies: taxonomyMappingSchema.nullable().default(null),
  /** Key of the layer that brought it (national, province, agency); `null` when the document does not tell. */
  layer: codeSchema.nullable().default(null),
  /** Layers below that changed it, in order, and the fields they changed; see `composeFramework`. */
  refinedBy: z
    .array(z.strictObject({ layer: codeSchema, fields: z.array(codeSchema).readonly() }))
    .readonly()
    .default([]),
  /** Place in the document for people: `第2行`, `序号12`, `五（三）`. */
  place: shortText,
  /**
   * SHA-256 (hex) of the official wording of the requirement cell after `normaliseOfficialText`, so that an agency's own
   * copy can be attached at run time and checked without our carrying the sentence. `null` when the text is lost.
   */
  officialDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, wantedForm("a SHA-256 of 64 hexadecimal digits", "64位十六进制的 SHA-256"))
    .nullable()
    .default(null),
  doubts: z.array(doubtSchema).readonly().default([]),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** A printed column of the document's table, for reports in the document's own form. */
export const columnSchema = z.strictObject({ key: codeSchema, title: shortText });

/** Who stated a part of the framework: national → province → agency. */
export const layerSchema = z.strictObject({
  key: codeSchema,
  title: shortText,
  issuer: shortText.nullable(),
  documentNumber: shortText.nullable(),
  /** The layer this one builds on, `null` for the first. */
  above: codeSchema.nullable(),
});
export type Layer = z.infer<typeof layerSchema>;

/** A stage of a longer programme, with the dates the document gives it. */
export const stageSchema = z.strictObject({
  key: codeSchema,
  printedNumber: z.string().max(20).nullable(),
  title: shortText,
  /** First and last day as read; `null` where the document gives none. */
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
  /** The dates as printed. */
  printed: shortText,
  note: text.nullable().default(null),
});

/** The monthly ledger (台账) a document demands. */
export const ledgerSchema = z.strictObject({
  title: shortText,
  /** Day of the month it is due by. */
  dueDay: z.int().min(1).max(31),
  columns: z.array(columnSchema).readonly(),
  /** What the document says about keeping it, in our words. */
  note: text.nullable(),
});

/** A note of the document that binds how people work (涉密, 不涉及 …), in our words. */
export const frameworkNoteSchema = z.strictObject({ key: codeSchema, title: shortText, text });

/** A complete framework; its JSON form is Faheng's exchange format for frameworks. */
export const frameworkSchema = z.strictObject({
  format: z.literal("faheng.framework/1"),
  id: codeSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, wantedForm("a version such as 1.0.0", "版本号，如 1.0.0")),
  title: text,
  documentNumber: shortText.nullable(),
  issuer: shortText,
  /** 印发日期 as far as the document states it. */
  issuedOn: dateSchema.nullable(),
  /** What kind of paper it is and what we did with it; ours. */
  about: text,
  levels: z.array(levelSchema).readonly(),
  columns: z.array(columnSchema).readonly(),
  layers: z.array(layerSchema).readonly().default([]),
  departments: z.array(departmentSchema).readonly(),
  bases: z.array(basisSchema).readonly(),
  /** 测评方式 names as printed. */
  methods: z.array(shortText).readonly().default([]),
  materialGroups: z.array(materialGroupSchema).readonly().default([]),
  groups: z.array(groupSchema).readonly(),
  indicators: z.array(indicatorSchema).readonly(),
  stages: z.array(stageSchema).readonly().default([]),
  ledger: ledgerSchema.nullable().default(null),
  /** Evidence older than this day does not count; `null` when the document sets no window. */
  evidenceFrom: dateSchema.nullable().default(null),
  /** Named outside systems in which work has to be entered. */
  externalSystems: z.array(shortText).readonly().default([]),
  notes: z.array(frameworkNoteSchema).readonly().default([]),
  doubts: z.array(doubtSchema).readonly().default([]),
});

/** A framework after parsing: every optional field filled. */
export type Framework = z.infer<typeof frameworkSchema>;
/** A framework as an author writes it: fields with defaults may be left out. */
export type FrameworkInput = z.input<typeof frameworkSchema>;
/** Indicator and group as an author writes them. */
export type IndicatorInput = z.input<typeof indicatorSchema>;
export type GroupInput = z.input<typeof groupSchema>;
