import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SOURCE = path.join(import.meta.dirname, "../../src");

/** The files of the given folders that execute statements. */
export function executeFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(SOURCE, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && sitesOf(file).length > 0);
}

/** Every place of the given folders where a statement is executed: file and line. */
export function executeSites(folders: readonly string[]): string[] {
  return executeFiles(folders).flatMap(sitesOf);
}

function sitesOf(file: string): string[] {
  const lines = readFileSync(path.join(SOURCE, file), "utf8").split("\n");
  return lines.flatMap((line, index) => (EXECUTES.test(line) ? [`${file}:${index + 1}`] : []));
}

const EXECUTES = /\.(?:execute|executeTakeFirst|executeTakeFirstOrThrow|executeQuery|stream)\(/;
