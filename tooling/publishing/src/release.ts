import { execFileSync } from "node:child_process";
import { root } from "./pack.ts";
import { stateVersions } from "./state-versions.ts";

/** `pnpm release`: makes versions and changelogs of the changesets, and has the code state the versions that it has from then on. */
execFileSync("changeset", ["version"], { cwd: root, stdio: "inherit" });
stateVersions(root);
execFileSync("oxfmt", [], { cwd: root, stdio: "inherit" });
