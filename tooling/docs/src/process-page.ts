import { EFFECTS, GUARDS, NONE, PARTIES, type Process, PROCESSES, type Transition } from "@faheng/domain";

const every: readonly Process[] = PROCESSES;

/** `docs/process.md` as it has to stand: every process as a diagram and a table, read from the data that decides. */
export function renderProcesses(): string {
  const guards = Object.entries(GUARDS).map(([name, { code, message }]) => `| ${name} | \`${code}\` | ${message.zh} |`);
  return `# The process

Written by \`pnpm docs:process\` from \`packages/domain/src/process\`; a test holds the two together. States are process; 已完成, 推进中,
尚未开展 and 不涉及 are what an answer says. What is overdue, which light it shows, whose queue it waits in are derived and stored nowhere.
An act marked \`*\` needs a reason in words. How the parts fit a year, and what was chosen where:
[decision 0012](decisions/0012-the-process-as-data.md).

${every.map(section).join("\n")}
## Guards

What may have to hold, the code it refuses with, and what it says.

| guard | code | says |
| --- | --- | --- |
${guards.join("\n")}
`;
}

function section(process: Process): string {
  const rows = process.transitions.flatMap((row) => row.from.map((from) => ({ from, row })));
  return `## ${process.words.zh} (${process.entity})

\`\`\`mermaid
stateDiagram-v2
${Object.entries(process.states)
  .map(([state, { zh }]) => `  state "${zh}" as ${id(state)}`)
  .join("\n")}
${rows.map(({ from, row }) => `  ${id(from)} --> ${id(row.to)}: ${row.words.zh}`).join("\n")}
${process.ends.map((state) => `  ${id(state)} --> [*]`).join("\n")}
\`\`\`

| from | act | to | who | what must hold | what follows | said in another state |
| --- | --- | --- | --- | --- | --- | --- |
${process.transitions.map((row) => tableRow(process, row)).join("\n")}
`;
}

function tableRow(process: Process, row: Transition): string {
  const state = (it: string): string => process.states[it]?.zh ?? "（无）";
  const cells = [
    row.from.map(state).join("、"),
    `${row.words.zh} \`${row.act}\`${row.reason ? "*" : ""}`,
    state(row.to),
    row.by.map((it) => PARTIES[it].zh).join("、"),
    (row.holds ?? []).join(", "),
    (row.emits ?? []).map((it) => EFFECTS[it].zh).join("、"),
    row.refused.zh,
  ];
  return `| ${cells.join(" | ")} |`;
}

function id(state: string): string {
  return state === NONE ? "[*]" : state.replaceAll("-", "_");
}
