import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { GLOBAL_TABLES, KEYED_OTHERWISE } from "../src/index.ts";

const FOLDER = path.join(import.meta.dirname, "../src/repositories");

/** Functions whose statement names no agency, and why. */
const WITHOUT_AGENCY: Readonly<Record<string, string>> = {
  named: "a beginning that its callers narrow, each of which is looked at",
  listMembershipsAt: "asks where a person belongs: the agencies are the answer",
  listHoldersOf: "reviewers are found in whatever agency they work",
  listObjectNames: "names beside lines of the audit, which are of any agency",
  listMembershipsOfPerson: "all that one person holds, wherever it is",
};

/** A statement of a repository, from the table it begins with to its end. */
interface Statement {
  readonly file: string;
  readonly within: string;
  readonly table: string;
  readonly text: string;
}

const BEGINS = /\.(?:selectFrom|updateTable|deleteFrom)\("(\w+)"|\bnamed\(db\)/g;

function statementsOf(file: string): Statement[] {
  const source = readFileSync(path.join(FOLDER, file), "utf8");
  return [...source.matchAll(BEGINS)].map((match) => {
    const before = source.slice(0, match.index);
    const within = [...before.matchAll(/\bfunction (\w+)|^const (\w+) = \{/gm)].at(-1);
    const end = source.indexOf(";", match.index);
    return {
      file,
      within: within?.[1] ?? within?.[2] ?? "",
      table: match[1] ?? "membership",
      text: source.slice(match.index, end),
    };
  });
}

const elsewhere = new Set([...Object.keys(GLOBAL_TABLES), ...Object.keys(KEYED_OTHERWISE)]);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
const statements = files.flatMap(statementsOf).filter(({ table }) => !elsewhere.has(table));
/** The condition itself, at the statement's first level of text: a column that is only read does not count. */
const NAMES_AGENCY = /\.where\(\s*(?:inScope\(|ofAgency\(|inAssessments\(|"(?:\w+\.)?agency_id",\s*"(?:=|in)")/;
const hasAgency = ({ text }: Statement): boolean => NAMES_AGENCY.test(text);

it("every statement on what grows with the agencies names its agency, or the scope it goes over", () => {
  expect(statements.length).toBeGreaterThan(50);
  const bare = statements.filter((it) => !hasAgency(it) && !Object.hasOwn(WITHOUT_AGENCY, nameOf(it)));
  expect(bare.map(({ file, within, text }) => `${file} ${within}: ${text.slice(0, 80)}`)).toEqual([]);
});

it("names no exception that is none", () => {
  const needed = new Set(statements.filter((it) => !hasAgency(it)).map(nameOf));
  expect(Object.keys(WITHOUT_AGENCY).filter((name) => !needed.has(name))).toEqual([]);
});

it("joins what grows with the agencies by its agency too", () => {
  const joins = files.flatMap((file) => {
    const source = readFileSync(path.join(FOLDER, file), "utf8");
    return [...source.matchAll(/\.(?:inner|left)Join\(\s*"(\w+)"([\s\S]*?)\n? {0,8}\)\n/g)].map((match) => ({
      file,
      table: match[1] ?? "",
      text: match[2] ?? "",
    }));
  });
  const growing = joins.filter(({ table }) => !elsewhere.has(table));
  expect(growing.length).toBeGreaterThanOrEqual(2);
  expect(
    growing
      .filter(({ table, text }) => !text.includes(`${table}.agency_id`))
      .map(({ file, table }) => `${file} ${table}`),
  ).toEqual([]);
});

/** What stands in a table of readers by kind is read by the function below it. */
function nameOf({ within }: Statement): string {
  return within === "NAMED" ? "listObjectNames" : within;
}
