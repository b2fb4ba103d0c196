// @vitest-environment happy-dom
import { type Framework, frameworkSchema, type ProfileInput, profileSchema } from "@faheng/domain";
import { LanguageProvider } from "@faheng/ui";
import { cleanup, fireEvent, render } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { RuleListing } from "../src/api/outputs.ts";
import { ItemEditor } from "../src/pages/profiles/item-editor.tsx";
import {
  CLAUSE_FIELDS,
  FURTHER_SETTINGS,
  GRADES,
  ITEM_FIELDS,
  PROFILE_LISTS,
} from "../src/pages/profiles/form/profile-shapes.ts";
import type { Field, Shape } from "../src/parts/form/shape.ts";
import { paramFields } from "../src/parts/form/shape-of-schema.ts";
import { ProfileForm } from "../src/pages/profiles/form/profile-form.tsx";
import { withItem } from "../src/pages/profiles/profile-edit.ts";
import { SettingsPanel } from "../src/pages/profiles/settings-panel.tsx";

afterEach(cleanup);

const inRoot = (...path: readonly string[]): string => join(import.meta.dirname, "../../..", ...path);
const read = (path: string): unknown => JSON.parse(readFileSync(inRoot(path), "utf8"));

interface Laid {
  readonly name: string;
  readonly framework: Framework;
  readonly profile: ProfileInput;
}

const TABLES = "packages/scoring/test/tables";
const tables: readonly Laid[] = readdirSync(inRoot(TABLES)).flatMap((table) =>
  readdirSync(inRoot(TABLES, table))
    .filter((file) => file.startsWith("profile"))
    .map((file) => ({
      name: `${table}/${file}`,
      framework: frameworkSchema.parse(read(`${TABLES}/${table}/framework.json`)),
      profile: asSaved(read(`${TABLES}/${table}/${file}`)),
    })),
);

/** Parameters that say their own JSON Schema. */
interface Published {
  toJSONSchema(options: object): Record<string, unknown>;
}
interface Pack {
  readonly frameworks: readonly unknown[];
  readonly profiles: readonly unknown[];
  readonly rules?: readonly { readonly kind: string; readonly params: Published }[];
}
/** What the packs' own kinds publish, as a host does for them. */
const ownKinds: Record<string, Record<string, unknown>> = {};
const packs: readonly Laid[] = (
  await Promise.all(
    readdirSync(inRoot("plugins")).map(async (pack) => {
      const found = Object.values((await import(inRoot("plugins", pack, "src/index.ts"))) as object).find(
        (it): it is Pack => typeof it === "object" && it !== null && "profiles" in it,
      );
      for (const { kind, params } of found?.rules ?? [])
        ownKinds[kind] = params.toJSONSchema({ io: "input", unrepresentable: "any" });
      const frameworks = (found?.frameworks ?? []).map((it) => frameworkSchema.parse(it));
      return (found?.profiles ?? []).map((it) => {
        const profile = asSaved(it);
        const framework = frameworks.find(({ id }) => id === profile.framework.id);
        if (!framework) throw new Error(`no framework of ${profile.id}`);
        return { name: `${pack} ${profile.id}`, framework, profile };
      });
    }),
  )
).flat();

/** As the server keeps it and hands it out: every setting written. */
function asSaved(profile: unknown): ProfileInput {
  return profileSchema.encode(profileSchema.parse(profile));
}

/** What the kinds publish. */
const kinds = {
  ...(read("docs/schemas/rule-params.json") as { $defs: Record<string, Record<string, unknown>> }).$defs,
  ...ownKinds,
};
const rules: readonly RuleListing[] = Object.entries(kinds).map(([kind, params]) => ({
  kind,
  title: { zh: kind, en: kind },
  names: {},
  params,
  isFactor: kind === "multiplier",
  example: null,
}));

let now: ProfileInput;

/** One item of a profile, or (`null`) its settings and lists, as the editor shows them. */
function Host({ laid, indicator }: { laid: Laid; indicator: string | null }) {
  const [profile, setProfile] = useState(laid.profile);
  const put = (next: ProfileInput): void => {
    now = next;
    setProfile(next);
  };
  const { framework } = laid;
  const around = { framework, profile, indicator, isFactor: (kind: string) => kind === "multiplier" };
  const own = framework.indicators.find(({ code }) => code === indicator);
  const scored = profile.items.find((it) => it.indicator === indicator) ?? null;
  if (indicator !== null && !own) throw new Error(indicator);
  return (
    <LanguageProvider language="zh">
      <ProfileForm around={around}>
        {own ? (
          <ItemEditor
            indicator={own}
            item={scored}
            rules={rules}
            isReadOnly={false}
            problems={[]}
            sentenceOf={() => null}
            onItem={(next) => put(withItem(profile, own.code, next))}
          />
        ) : (
          <SettingsPanel profile={profile} isReadOnly={false} problems={[]} onProfile={put} />
        )}
      </ProfileForm>
    </LanguageProvider>
  );
}

const show = (laid: Laid, indicator: string | null): HTMLElement => {
  now = laid.profile;
  return render(<Host laid={laid} indicator={indicator} />).container;
};

/** Places of a value for which its shape has no field of their kind: what the editor would hide, or show as JSON. */
function unformed(shape: Shape, value: unknown, place: string): readonly string[] {
  const entry = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (value === null || value === undefined) return [];
  switch (shape.kind) {
    case "json":
      return [place];
    case "fields":
      return fieldsUnformed(shape.fields, entry, place);
    case "union": {
      const variant = shape.variants.find((it) => it.value === entry[shape.tag]);
      if (!variant) return [place];
      const { [shape.tag]: _tag, ...rest } = entry;
      return fieldsUnformed(variant.fields, rest, place);
    }
    case "list":
      return Array.isArray(value) ? value.flatMap((it, at) => unformed(shape.of, it, `${place}.${at}`)) : [place];
    case "record":
      return Object.entries(entry).flatMap(([name, it]) => unformed(shape.of, it, `${place}.${name}`));
    case "maybe":
      return unformed(shape.of, value, place);
    case "either":
      return shape.words.some((word) => word.value === value) ? [] : unformed(shape.other, value, place);
    case "choice":
      return shape.options.some((option) => option.value === value) ? [] : [place];
    case "picks":
      return Array.isArray(value) ? [] : [place];
    case "flag":
      return typeof value === "boolean" ? [] : [place];
    case "target":
      return typeof value === "object" && !("benchmark" in value) ? [place] : [];
    default:
      return typeof value === "string" || typeof value === "number" ? [] : [place];
  }
}

function fieldsUnformed(fields: readonly Field[], entry: Readonly<Record<string, unknown>>, place: string): string[] {
  return Object.entries(entry).flatMap(([name, value]) => {
    const field = fields.find((it) => it.name === name);
    return field ? unformed(field.shape, value, `${place}.${name}`) : [`${place}.${name}`];
  });
}

/** What the editor draws by hand, outside the shapes. */
const HEAD = {
  profile: ["format", "id", "version", "title", "framework", "standing", "author", "signedOn", "items", "settings"],
  settings: ["base", "fullMarks", "aggravation", "exhausts", "notApplicable", "rounding", "grades"],
  item: ["indicator", "points", "start", "clauses"],
  clause: ["id", "kind", "params", "unitParams", "effect", "cap", "place", "wording"],
};
const without = (entry: object, names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));

describe.each([...tables, ...packs].map((laid) => [laid.name, laid] as const))("%s in the editor", (_name, laid) => {
  it("has a form for everything that it says", () => {
    const { profile } = laid;
    const lists = Object.entries(without(profile, HEAD.profile)).flatMap(([name, value]) =>
      unformed(PROFILE_LISTS[name as keyof typeof PROFILE_LISTS]?.shape ?? { kind: "json" }, value, name),
    );
    const settings = fieldsUnformed(FURTHER_SETTINGS, without(profile.settings, HEAD.settings), "settings");
    const grades = unformed(GRADES, profile.settings.grades, "settings.grades");
    const items = profile.items.flatMap((it) => [
      ...fieldsUnformed(ITEM_FIELDS, without(it, HEAD.item), it.indicator),
      ...it.clauses.flatMap((clause) => {
        const place = `${it.indicator}.${clause.id}`;
        const fields = paramFields(kinds[clause.kind] ?? {}, {}, clause.params);
        return [
          ...fieldsUnformed(CLAUSE_FIELDS, without(clause, HEAD.clause), place),
          ...[clause.params, ...Object.values(clause.unitParams ?? {})].flatMap((params) =>
            fieldsUnformed(fields, params, `${place}.params`),
          ),
        ];
      }),
    ]);
    expect([...lists, ...settings, ...grades, ...items]).toEqual([]);
  });
});

/** The settings and items of all profiles; of those that are laid in the same way, the first: amounts and words differ. */
const unlike = [
  ...new Map(
    [...tables, ...packs]
      .flatMap((laid) => [
        [laid.profile.settings, laid, null] as const,
        ...laid.profile.items.map((it) => [it, laid, it.indicator] as const),
      ])
      .map(
        ([value, laid, indicator]) =>
          [Object.keys(formOf(value)).toSorted().join(), [laid.name, indicator, laid] as const] as const,
      )
      .toReversed(),
  ).values(),
];

/** Every path under which an item says something, and the kinds of its clauses. */
function formOf(value: unknown, path = ""): Readonly<Record<string, true>> {
  if (typeof value !== "object" || value === null)
    return { [path.endsWith(".kind") ? `${path}=${String(value)}` : path]: true };
  const parts = Object.entries(value).map(([name, inner]) =>
    formOf(inner, `${path}.${Array.isArray(value) ? "" : name}`),
  );
  return Object.assign({}, ...parts);
}

it.each(unlike)(
  "%s, item %s, is saved as it was after everything was typed over or ticked, and put back",
  (_, indicator, laid) => {
    const saved = structuredClone(laid.profile);
    const fields = [...show(laid, indicator).querySelectorAll<HTMLInputElement>("input, textarea")].filter(
      (field) => !field.disabled,
    );
    expect(fields.length).toBeGreaterThan(1);
    for (const field of fields) changeAndPutBack(field);
    expect(now).toEqual(saved);
  },
);

function changeAndPutBack(field: HTMLInputElement): void {
  if (field.type === "checkbox") {
    fireEvent.click(field);
    fireEvent.click(field);
    return;
  }
  const before = field.value;
  fireEvent.change(field, { target: { value: `${before}7` } });
  fireEvent.change(field, { target: { value: before } });
}

describe("a parameter that is left out", () => {
  const [laid] = tables;
  const withParams = (params: Record<string, string>): Laid => {
    if (!laid) throw new Error("no table");
    const [item] = laid.profile.items;
    const [clause] = item?.clauses ?? [];
    if (!item || !clause) throw new Error("no clause");
    const items = [{ ...item, clauses: [{ ...clause, kind: "flag", params }] }];
    return { ...laid, profile: { ...laid.profile, items } };
  };
  const own = (params: Record<string, string>) => {
    const it_ = withParams(params);
    return { it_, scope: show(it_, it_.profile.items[0]?.indicator ?? "") };
  };

  it("is shown as what holds, and is written only where it is something else", () => {
    const { scope } = own({ points: "1" });
    const box = scope.querySelector<HTMLInputElement>('[data-place$="params.when"] input');
    if (!box) throw new Error("no box");
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    expect(now.items[0]?.clauses[0]?.params).toEqual({ points: "1", when: false });
    fireEvent.click(box);
    expect(now.items[0]?.clauses[0]?.params).toEqual({ points: "1" });
    expect(scope.querySelector<HTMLInputElement>('[data-place$="params.yes"] input')?.placeholder).toBe("是");
  });
});
