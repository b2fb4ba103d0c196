import { FahengError } from "@faheng/domain/errors";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import pLimit from "p-limit";
import { documentErrors as errors } from "../errors.ts";
import { stopped } from "../refusal.ts";
import type { DocumentSource } from "./document-source.ts";
import { type ParseLimits, WAITING } from "./parse-apart.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { residentMegabytes } from "./resident-megabytes.ts";

const inTurn = pLimit(1);
const WATCH_EVERY = 50;
/** With a profile that knows nothing of its build it ends at once and wants to be started again. */
const WANTS_RESTART = 81;

/** No macro is run, no link is followed. */
const SAFE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** The LibreOffice of this machine, `null` where there is none. */
export function officeProgram(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders
    .flatMap((folder) => ["soffice", "libreoffice"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found === undefined) return null;
  // The program itself and not the script that starts it: so its memory is seen, and it ends when it is told to.
  const bare = join(dirname(realpathSync(found)), "soffice.bin");
  return existsSync(bare) ? bare : found;
}

/** A document, and what it is saved anew as. */
interface Conversion {
  readonly source: DocumentSource;
  readonly extension: string;
  readonly to: "docx" | "pdf";
  /** As `officeProgram` finds it. */
  readonly program: string;
}

/**
 * Has the LibreOffice of this machine save a document in another form: in a process of its own, with a profile that lives as
 * long as the conversion, without macros, without a network where the system allows that, within limits of time and memory.
 *
 * @throws FAHENG_DOCUMENT_LIMIT, and FAHENG_DOCUMENT_DAMAGED where it cannot open the file
 */
export async function convertApart(conversion: Conversion, limits: ParseLimits): Promise<Uint8Array> {
  return await inTurn(() => convert(conversion, limits));
}

async function convert({ source, extension, to, program }: Conversion, limits: ParseLimits): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "faheng-convert-"));
  try {
    const input = join(folder, `document.${extension}`);
    await (typeof source === "string" ? copyFile(source, input) : writeFile(input, source));
    const [profile, output] = [join(folder, "profile"), join(folder, "out")];
    await mkdir(join(profile, "user"), { recursive: true });
    await mkdir(output);
    await writeFile(join(profile, "user", "registrymodifications.xcu"), SAFE);
    await knowBuild(profile, program);
    const options = [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--norestore",
      "--nologo",
      "--convert-to",
      to,
      "--outdir",
      output,
      input,
    ];
    const [command = program, ...rest] = [...withoutNetwork(), program, ...options];
    const start = (): ChildProcess =>
      spawn(command, rest, {
        cwd: folder,
        // Nothing of this process's environment: it may hold the database's password.
        env: { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: "C.UTF-8" },
        stdio: "ignore",
        detached: true,
      });
    if ((await within(start(), limits)) === WANTS_RESTART) await within(start(), limits);
    const [written] = await readdir(output);
    if (written === undefined) {
      const reason = { zh: "无法转换这种格式", en: "it cannot be converted" };
      throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason } });
    }
    return await readFile(join(output, written));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes into a new profile which build it is of, as the program would and then want a second start. */
async function knowBuild(profile: string, program: string): Promise<void> {
  const settings = join(dirname(program), "versionrc");
  const build = existsSync(settings) ? /^buildid=(\S+)/mu.exec(await readFile(settings, "utf8"))?.[1] : undefined;
  if (build === undefined) return;
  const folder = join(profile, "user", "extensions");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "buildid"), build);
}

/** Waits for the end and answers with its code; kills it and all it started at its limits. */
async function within(child: ChildProcess, { gone, ...limits }: ParseLimits): Promise<number | null> {
  const timers = new Set<NodeJS.Timeout>();
  const overLimit = (): FahengError => new FahengError(errors.FAHENG_DOCUMENT_LIMIT, { details: { ...limits } });
  const ended = once(child, "exit");
  let leave = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      leave = () => reject(stopped("gone"));
      gone?.addEventListener("abort", leave);
      timers.add(setTimeout(() => reject(overLimit()), limits.seconds * WAITING * 1000));
      const watch = async (): Promise<void> => {
        const isLarge = (await residentMegabytes(child.pid)) > limits.megabytes;
        if (isLarge || (await cpuSeconds(child.pid)) > limits.seconds) reject(overLimit());
      };
      timers.add(setInterval(() => void watch(), WATCH_EVERY));
      ended.then(() => resolve(), reject);
    });
  } finally {
    gone?.removeEventListener("abort", leave);
    for (const timer of timers) clearTimeout(timer);
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, "SIGKILL");
      await ended;
    }
  }
  return child.exitCode;
}

const network: { words: readonly string[] | null } = { words: null };

/** What starts a program in a room without a network, where the system lets us; nothing otherwise. */
function withoutNetwork(): readonly string[] {
  if (network.words !== null) return network.words;
  try {
    execFileSync("unshare", ["--user", "--map-root-user", "--net", "true"], { stdio: "ignore", timeout: 2000 });
    network.words = ["unshare", "--user", "--map-root-user", "--net"];
  } catch {
    network.words = [];
  }
  return network.words;
}
