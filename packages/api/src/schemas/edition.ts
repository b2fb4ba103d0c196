import { cityMethodSchema, EDITION_DIFFERENCES, type EditionDifferenceKind } from "@faheng/domain";
import { z } from "zod";
import { cycle } from "./assessment.ts";
import { id, line, prose, time } from "./common.ts";

const n = z.int().min(1);
/** A method as it goes over the wire: points are decimals, as somebody writes them. */
const method = cityMethodSchema;

/** How the agencies of a cycle are to be compared. */
export const methodInput = z.strictObject({
  cycleId: id,
  expectedVersion: z.int().min(0),
  method,
  reason: prose(2000).nullable(),
});

const moved = z.strictObject({ cycleId: id, n, seen: z.int().min(1) });
export const editionPlace = z.strictObject({ cycleId: id, n });
export const editionPreview = z.strictObject({ cycleId: id, title: line(100) });
/** Locking names every agency without a result. */
export const editionLock = moved.extend({ missingIds: z.array(id).max(5000) });
export const editionUnlock = moved.extend({ reason: prose(2000) });
export const editionPublish = moved.extend({ publicFrom: time.nullable() });
export const editionReissue = moved.extend({ reason: prose(2000), title: line(100) });
export const editionStanding = z.strictObject({ n, writes: z.int().min(1) });

const step = z.strictObject({
  act: z.enum(["edition.preview", "edition.lock", "edition.unlock", "edition.publish", "edition.reissue"]),
  byName: z.string(),
  at: time,
  reason: z.string().nullable(),
  sha256: z.string().optional(),
});
const edition = z.strictObject({
  n,
  writes: z.int(),
  state: z.enum(["preview", "locked", "published", "reissued"]),
  title: z.string(),
  sha256: z.string().nullable(),
  publicFrom: time.nullable(),
  steps: z.array(step).readonly(),
  savedAt: time,
});
const writtenMethod = z.strictObject({
  title: z.string(),
  digits: z.int(),
  index: z
    .strictObject({
      taxonomy: z.enum(["O", "S", "D"]),
      weights: z.array(z.strictObject({ code: z.string(), weight: z.int() })).readonly(),
      box: z.strictObject({ numerator: z.int(), denominator: z.int() }),
    })
    .nullable(),
  grades: z
    .array(
      z.strictObject({
        category: z.string().nullable(),
        ties: z.enum(["none", "all"]),
        list: z
          .array(
            z.strictObject({
              name: z.string(),
              /** A decimal. */
              atLeast: z.string(),
              quota: z.strictObject({ numerator: z.int(), denominator: z.int() }).nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  note: z.string(),
});

/** The editions of a cycle, and how its agencies are compared. */
export const editionList = z.strictObject({
  cycle,
  methods: z
    .array(
      z.strictObject({
        version: n,
        method: writtenMethod,
        reason: z.string().nullable(),
        savedByName: z.string(),
        savedAt: time,
      }),
    )
    .readonly(),
  editions: z.array(edition).readonly(),
});

/** Exact: `"87/2"`; `null` where nothing limits that side. */
const interval = z.strictObject({ low: z.string().nullable(), high: z.string().nullable() });
const met = z.strictObject({
  met: z.int(),
  pending: z.int(),
  n: z.int(),
  notApplicable: z.int(),
  unmeasurable: z.int(),
});
const cells = z.record(z.string(), met);
const why = z.enum(["too-few-measured", "too-few-in-dimension", "alone", "disqualified", "veto", "no-total"]);
const standing = <Placed extends z.ZodType>(place: Placed) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("placed"), place }),
    z.strictObject({ kind: z.literal("listed"), why }),
  ]);
const officialPlace = z.strictObject({
  best: z.int(),
  worst: z.int(),
  mayHaveNone: z.boolean(),
  of: z.strictObject({ least: z.int(), most: z.int() }),
});
const indexPlace = z.strictObject({
  index: interval,
  places: z.strictObject({ best: z.int(), worst: z.int(), of: z.int() }),
  without: z.array(z.strictObject({ code: z.string(), index: interval })).readonly(),
  radius: z.strictObject({ next: id, radius: z.string().nullable() }).nullable(),
  otherwise: z.strictObject({ geometric: z.int(), minimum: z.int() }),
});
const profile = z.strictObject({ id: z.string(), version: z.string() }).nullable();

/** One agency of an edition: what it froze of it, and where it stands. Its items stay on the server. */
const unit = z.strictObject({
  assessmentId: id,
  key: id,
  name: z.string(),
  category: z.string().nullable(),
  unitClass: z.string().nullable(),
  profile,
  profileTitle: z.string().nullable(),
  framework: z.strictObject({ id: z.string(), title: z.string(), version: z.string() }),
  result: n,
  isVetoPending: z.boolean(),
  hasVeto: z.boolean(),
  total: interval.nullable(),
  met,
  cells: z.strictObject({ O: cells, S: cells, D: cells }),
  official: standing(officialPlace),
  index: standing(indexPlace).nullable(),
  grades: z.array(z.string().nullable()).readonly(),
  wantsOtherCategory: z.boolean(),
});
const group = z.strictObject({
  measure: z.enum(["official", "index"]),
  category: z.string().nullable(),
  unitClass: z.string().nullable(),
  profile,
  members: z.array(id).readonly(),
  tiers: z.array(z.array(id).readonly()).readonly(),
  statistics: z.strictObject({ settled: z.int(), max: z.string(), min: z.string(), mean: z.string() }).nullable(),
  problems: z
    .array(
      z.strictObject({
        topic: z.string(),
        failing: z.array(id).readonly(),
        settled: z.int(),
        pending: z.int(),
        threshold: z.int(),
        isCommon: z.boolean(),
      }),
    )
    .readonly(),
});

const difference = z.strictObject({
  what: z.enum(Object.keys(EDITION_DIFFERENCES) as [EditionDifferenceKind, ...EditionDifferenceKind[]]),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** What an agency is told of the published editions of its cycle: its own row, no place, and nobody else's anything. */
export const ownEditions = z.strictObject({
  editions: z
    .array(
      z.strictObject({
        n,
        title: z.string(),
        sha256: z.string(),
        publishedAt: time,
        publicFrom: time.nullable(),
        isReplaced: z.boolean(),
        reason: z.string().nullable(),
        isReasonWithheld: z.boolean(),
        digits: z.int(),
        unit: z.discriminatedUnion("kind", [
          z.strictObject({
            kind: z.literal("there"),
            row: z.strictObject({
              name: z.string(),
              category: z.string().nullable(),
              unitClass: z.string().nullable(),
              profile,
              profileTitle: z.string().nullable(),
              result: n,
              isDisqualified: z.boolean(),
              isVetoPending: z.boolean(),
              hasVeto: z.boolean(),
              total: interval.nullable(),
              met,
              grades: z.array(z.string().nullable()).readonly(),
              isGradeWithheld: z.boolean(),
            }),
          }),
          z.strictObject({ kind: z.literal("missing") }),
          z.strictObject({ kind: z.literal("absent") }),
        ]),
        differences: z.array(difference).readonly(),
      }),
    )
    .readonly(),
});

/** What the office has made of the results of a closed cycle. */
export const closedCycleEditions = z.strictObject({
  published: z
    .strictObject({
      n,
      title: z.string(),
      publicFrom: time.nullable(),
      sha256: z.string(),
      publishedAt: time,
    })
    .nullable(),
  begun: z.strictObject({ n, title: z.string(), state: z.enum(["preview", "locked"]) }).nullable(),
});

/** An edition with what it holds. */
export const editionView = z.strictObject({
  edition,
  method: z.strictObject({ version: n, content: writtenMethod }),
  units: z.array(unit).readonly(),
  groups: z.array(group).readonly(),
  missing: z
    .array(
      z.strictObject({
        assessmentId: id,
        agencyId: id,
        name: z.string(),
        category: z.string(),
      }),
    )
    .readonly(),
  differences: z
    .array(difference.extend({ unit: z.strictObject({ key: id, name: z.string() }).nullable() }))
    .readonly(),
  acts: z.array(z.enum(["edition.lock", "edition.unlock", "edition.publish", "edition.reissue"])).readonly(),
});
