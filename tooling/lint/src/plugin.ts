import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { impureCall, impureImport, impureMember, PURE_ROLES } from "./purity.ts";
import { refuse } from "./walls.ts";

interface Manifest {
  readonly name: string;
  readonly role: string;
  readonly folder: string;
}

interface ImportNode {
  readonly source: { readonly value: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

interface RuleContext {
  readonly filename: string;
  report(problem: { node: unknown; message: string }): void;
}

const manifests = new Map<string, Manifest | null>();
const SCOPE = "@faheng/";
const TEST_FILE = /\.test(-d)?\.tsx?$|\/test\/|\/vite\.config\.ts$/;

/** The package a file belongs to: the nearest package.json above it. */
function manifestAbove(folder: string): Manifest | null {
  const known = manifests.get(folder);
  if (known !== undefined) return known;
  const file = path.join(folder, "package.json");
  const parent = path.dirname(folder);
  const manifest = existsSync(file) ? readManifest(file) : parent === folder ? null : manifestAbove(parent);
  manifests.set(folder, manifest);
  return manifest;
}

function readManifest(file: string): Manifest {
  const { name, faheng } = JSON.parse(readFileSync(file, "utf8")) as { name: string; faheng?: { role?: string } };
  return { name, role: faheng?.role ?? "", folder: path.dirname(file) };
}

/** The package a specifier names, found where Node would find it; `null` when it is not installed for the importer. */
function manifestOf(specifier: string, from: Manifest): Manifest | null {
  const name = specifier.split("/").slice(0, 2).join("/");
  if (name === from.name) return from;
  const file = path.join(from.folder, "node_modules", name, "package.json");
  return existsSync(file) ? readManifest(file) : null;
}

function check(context: RuleContext, node: ImportNode): void {
  const specifier = node.source?.value;
  if (typeof specifier !== "string") return;
  const from = manifestAbove(path.dirname(context.filename));
  if (from === null || from.role === "") return;

  if (specifier.startsWith(".")) {
    const target = path.resolve(path.dirname(context.filename), specifier);
    if (!target.startsWith(from.folder + path.sep)) {
      context.report({ node, message: `imports past the exports of another package: ${specifier}` });
    }
    return;
  }
  if (!specifier.startsWith(SCOPE)) return;
  const to = manifestOf(specifier, from);
  if (to?.name === from.name) return;
  const reason =
    to === null
      ? `${specifier} is not among the dependencies of ${from.name}`
      : refuse({
          from,
          isTest: TEST_FILE.test(context.filename),
          isTypeOnly: node.importKind === "type" || node.exportKind === "type",
          specifier,
          role: to.role,
        });
  if (reason !== null) context.report({ node, message: reason });
}

const walls = {
  create(context: RuleContext) {
    const visit = (node: ImportNode): void => check(context, node);
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: visit,
    };
  },
};

interface NameNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

interface MemberNode {
  readonly object: NameNode;
  readonly property: NameNode;
}

interface CallNode {
  readonly callee: NameNode;
  readonly arguments: readonly unknown[];
}

/** Name of an identifier or of a property in brackets; `null` for anything worked out. */
function nameOf({ type, name, value }: NameNode): string | null {
  if (type === "Identifier") return name ?? null;
  return type === "Literal" && typeof value === "string" ? value : null;
}

const purity = {
  create(context: RuleContext) {
    const role = manifestAbove(path.dirname(context.filename))?.role ?? "";
    if (!PURE_ROLES.has(role) || TEST_FILE.test(context.filename) || !context.filename.includes("/src/")) return {};
    const report = (node: unknown, reason: string | null): void => {
      if (reason !== null) context.report({ node, message: `${reason}, and ${role} gives the same everywhere` });
    };
    const imported = (node: ImportNode): void => {
      const specifier = node.source?.value;
      if (typeof specifier === "string") report(node, impureImport(specifier));
    };
    const called = (node: CallNode, isNew: boolean): void => {
      const name = node.callee.type === "Identifier" ? nameOf(node.callee) : null;
      if (name !== null) report(node, impureCall(name, isNew, node.arguments.length));
    };
    return {
      ImportDeclaration: imported,
      ExportNamedDeclaration: imported,
      ExportAllDeclaration: imported,
      ImportExpression: imported,
      CallExpression: (node: CallNode) => called(node, false),
      NewExpression: (node: CallNode) => called(node, true),
      MemberExpression: (node: MemberNode) => {
        const property = nameOf(node.property);
        if (property !== null) report(node, impureMember(nameOf(node.object), property));
      },
    };
  },
};

const exportLists = {
  create(context: RuleContext) {
    return {
      ExportAllDeclaration: (node: ImportNode) => {
        const message = `names what it hands on: nobody reads out of export * what ${String(node.source?.value)} gives out`;
        context.report({ node, message });
      },
    };
  },
};

// A lint plugin is loaded by its default export; the only one in the house.
export default { meta: { name: "faheng" }, rules: { walls, purity, "export-lists": exportLists } };
