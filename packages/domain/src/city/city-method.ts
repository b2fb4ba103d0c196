import { z } from "zod";
import { said } from "../issue-wording.ts";
import { isOneLine, isSeen } from "../plain-words.ts";
import { pointsSchema } from "../points-schema.ts";
import { TAXONOMIES, type TaxonomyId } from "../taxonomy.ts";

const SEEN = said("shows nothing: write what people can read", "没有可见的文字，请填写看得见的内容");
const ONE_LINE = said(
  "has a line break, or characters that are not seen or turn the text around; type it anew",
  "含有换行、看不见的字符或使文字倒排的字符，请重新录入",
);
/** A name, on one line and with nothing in it that hides. */
const text = (most: number) => z.string().trim().min(1).max(most).refine(isSeen, SEEN).refine(isOneLine, ONE_LINE);

/** A part of a whole, above nought and at most all of it. */
const share = z
  .strictObject({ numerator: z.int().min(1).max(1000), denominator: z.int().min(1).max(1000) })
  .refine((it) => it.numerator <= it.denominator, said("is more than the whole", "不能超过全部"));

const dimension = z.strictObject({ code: text(10), weight: z.int().min(1).max(1000) });

const index = z
  .strictObject({
    taxonomy: z.enum(Object.keys(TAXONOMIES) as [TaxonomyId, ...TaxonomyId[]]),
    weights: z.array(dimension).min(2).max(20),
    /** How far each weight may lie from its own for a place to be sure (±1/5). */
    box: z
      .strictObject({ numerator: z.int().min(0).max(1000), denominator: z.int().min(1).max(1000) })
      .refine((it) => it.numerator < it.denominator, said("must be less than the whole", "应小于1")),
  })
  .superRefine(({ taxonomy, weights }, context) => {
    const known = new Set(Object.keys(TAXONOMIES[taxonomy].entries));
    const seen = new Set<string>();
    for (const [at, { code }] of weights.entries()) {
      const path = ["weights", at, "code"];
      if (!known.has(code)) {
        const named = said(`“${code}” is no entry of this list`, `该清单没有“${code}”这一项`);
        context.addIssue({ code: "custom", path, input: code, ...named });
      } else if (seen.has(code)) {
        context.addIssue({ code: "custom", path, input: code, ...said(`“${code}” stands twice`, `“${code}”重复`) });
      }
      seen.add(code);
    }
  });

const grade = z.strictObject({
  name: text(20),
  /** On the total as it is printed; a total of exactly that has the grade. */
  atLeast: pointsSchema,
  /** The most of a group that may have this grade or a higher one; `null` for as many as there are. */
  quota: share.nullable(),
});

const grades = z
  .strictObject({
    /** Whose grades they are; `null` for every category without a list of its own. */
    category: text(40).nullable(),
    /** What becomes of equals of whom a quota takes some and not all. */
    ties: z.enum(["none", "all"]),
    /** Highest first. */
    list: z.array(grade).min(1).max(10),
  })
  .superRefine(({ list }, context) => {
    for (const [at, it] of list.entries()) {
      const above = list[at - 1];
      if (list.findIndex(({ name }) => name === it.name) < at) {
        const path = ["list", at, "name"];
        const named = said(`“${it.name}” stands twice`, `“${it.name}”重复`);
        context.addIssue({ code: "custom", path, input: it.name, ...named });
      }
      if (above && it.atLeast >= above.atLeast) {
        const named = said("is not below the grade before it", "应低于上一等次的分数线");
        context.addIssue({ code: "custom", path: ["list", at, "atLeast"], input: it.atLeast, ...named });
      }
      const [higher, own] = [above?.quota ?? null, it.quota];
      if (higher && own && own.numerator * higher.denominator < higher.numerator * own.denominator) {
        const named = said(
          "takes fewer than the grade before it; a quota counts the grades above it, too",
          "少于上一等次的名额；名额按本等次及以上合计",
        );
        context.addIssue({ code: "custom", path: ["list", at, "quota"], input: own, ...named });
      }
    }
  });

/**
 * How an office compares the agencies of a cycle: what is printed, which grades there are, and whether there is an index of a common
 * core. Chosen before the cycle's results are in, kept by version, and shown beside whatever is computed by it.
 */
export const cityMethodSchema = z
  .strictObject({
    title: text(100),
    /** Decimal places of a total as it is printed; places and grades go by what is printed. */
    digits: z.int().min(0).max(3),
    /** The index of the common core; `null` where there is none. */
    index: index.nullable(),
    grades: z.array(grades).max(40),
    /** What the office says of it in its own words, for whoever reads the results. */
    note: z.string().trim().max(5000),
  })
  .superRefine((method, context) => {
    for (const [at, { category }] of method.grades.entries()) {
      if (method.grades.findIndex((it) => it.category === category) === at) continue;
      const named =
        category === null
          ? said("there are two lists for all other categories", "其他类别的等次重复")
          : said(`there are two lists for “${category}”`, `“${category}”的等次重复`);
      context.addIssue({ code: "custom", path: ["grades", at, "category"], input: category, ...named });
    }
  });

export type CityMethod = z.output<typeof cityMethodSchema>;
/** A method as it is written: points are decimals. */
export function writtenMethod(method: CityMethod): z.input<typeof cityMethodSchema> {
  return z.encode(cityMethodSchema, method);
}

export type GradeList = CityMethod["grades"][number];

/** The grades of a category: its own list, or the one for all others; `null` where it has neither. */
export function gradeListOf<List extends Pick<GradeList, "category">>(
  { grades }: { readonly grades: readonly List[] },
  category: string | null,
): List | null {
  const own = grades.find((it) => it.category !== null && it.category === category);
  return own ?? grades.find((it) => it.category === null) ?? null;
}
