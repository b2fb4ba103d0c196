import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const WEB = fileURLToPath(new URL("src", import.meta.url));
const UI = fileURLToPath(new URL("../../packages/ui/src", import.meta.url));

/** A catalog as all of them are written: one object of texts. */
const CATALOG = /export const \w+English = (\{\n[^]*?\n\}) as const;/;
/** Where the app asks for English; outside a build every catalog is whole and nothing is to be waited for. */
const GATE = path.join(WEB, "app/english-ready.ts");
/** Empty catalogs by their file, and what fills them. */
const ROOMS = "virtual:faheng/rooms";
const ENGLISH = "virtual:faheng/english";

/**
 * Keeps English out of what everybody fetches: most people never ask for it, and it is a tenth of the scripts of a first visit. In a build
 * the catalogs begin empty, and one file of its own fills them all when somebody reads English.
 */
export function englishApart(): Plugin {
  const catalogs = new Map(catalogFiles().map((file) => [file, catalogIn(file)]));
  return {
    name: "faheng:english-apart",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id === ROOMS || id === ENGLISH ? `\0${id}` : null),
    load(id) {
      if (id === `\0${ROOMS}`) {
        return "const rooms = new Map();\nexport const room = (name) => rooms.get(name) ?? (rooms.set(name, {}), rooms.get(name));";
      }
      if (id !== `\0${ENGLISH}`) return null;
      const fills = [...catalogs].map(([file, text]) => `Object.assign(room(${nameOf(file)}), ${text});`);
      return [`import { room } from "${ROOMS}";`, ...fills, "export {};"].join("\n");
    },
    transform(code, id) {
      if (id === GATE) return `export const englishReady = async () => { await import("${ENGLISH}"); };`;
      if (!catalogs.has(id)) return null;
      const emptied = code.replace(CATALOG, (whole, text: string) => whole.replace(text, () => `room(${nameOf(id)})`));
      return `import { room } from "${ROOMS}";\n${emptied.replace(/(room\([^)]*\)) as const;/, "$1;")}`;
    },
  };
}

function catalogFiles(): string[] {
  const words = readdirSync(WEB, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|[/\\])(?:words|common-english)\.ts$/.test(file))
    .map((file) => path.join(WEB, file));
  return [...words, path.join(UI, "i18n/english.ts")].toSorted();
}

/** @throws TypeError for a file whose catalog is written in another way. */
function catalogIn(file: string): string {
  const text = CATALOG.exec(readFileSync(file, "utf8"))?.[1];
  if (text === undefined) throw new TypeError(`no catalog of English words in ${file}`);
  return text;
}

function nameOf(file: string): string {
  return JSON.stringify(path.relative(path.join(WEB, "../../.."), file));
}
