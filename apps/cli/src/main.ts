import { run } from "./program.ts";
import { terminal } from "./output.ts";

process.exitCode = await run(process.argv.slice(2), terminal);
