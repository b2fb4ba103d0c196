import { run } from "./program.ts";
import { terminal } from "./output.ts";

// The launcher holds this channel open for as long as it lives; killed, it can hand no signal on, and this process must
// not go on alone. The channel itself keeps nothing running.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

process.exitCode = await run(process.argv.slice(2), terminal);
