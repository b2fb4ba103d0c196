import { readFile } from "node:fs/promises";

/** What the system counts time of processes in, on every Linux. */
const TICKS_A_SECOND = 100;

/** Time for which a process has kept a processor busy, 0 where the system does not tell. */
export async function cpuSeconds(pid: number | undefined): Promise<number> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Behind its name, which may hold anything: the 14th and 15th field of all.
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return (Number(user) + Number(system)) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}
