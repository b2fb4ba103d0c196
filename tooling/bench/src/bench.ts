import { cpus, totalmem } from "node:os";
import { benchFirstVisit } from "./browser/first-visit.ts";
import { benchDocuments } from "./documents/documents-in-and-out.ts";
import { benchDrafts } from "./documents/drafts.ts";
import { benchManyRows } from "./documents/many-rows.ts";
import { benchScoring } from "./scoring/bench-scoring.ts";
import { benchScoreOneAgency } from "./scoring/score-one-agency.ts";
import { benchAnswers } from "./server/answers.ts";
import { benchCityOverview } from "./server/city-overview.ts";
import { benchColdStart } from "./server/cold-start.ts";
import { benchHandIn } from "./server/hand-in.ts";
import { benchInbox } from "./server/inbox.ts";
import { benchLargestCosts } from "./server/largest-costs.ts";
import { benchNpmStart } from "./server/npm-start.ts";
import { benchOthersWait } from "./server/others-wait.ts";
import { benchSaveFact } from "./server/save-fact.ts";
import { benchSaveOwnRules } from "./server/save-own-rules.ts";
import { benchSaveTogether } from "./server/save-together.ts";
import { benchTakingOver } from "./server/taking-over.ts";
import { benchUploads } from "./server/uploads.ts";
import { benchSearch } from "./server/search-words.ts";

type Bench = (print: (line: string) => void) => void | Promise<void>;

/** Every benchmark of the house, in one run, so that its ratios belong to one machine at one time. */
const benches: Readonly<Record<string, readonly Bench[]>> = {
  scoring: [benchScoring, benchScoreOneAgency],
  saving: [benchSaveFact, benchSaveTogether, benchSaveOwnRules],
  answers: [benchAnswers],
  waiting: [benchOthersWait],
  costs: [benchLargestCosts],
  year: [benchHandIn, benchUploads, benchInbox],
  city: [benchCityOverview],
  search: [benchSearch],
  taking: [benchTakingOver],
  visit: [benchFirstVisit],
  documents: [benchDocuments, benchDrafts, benchManyRows],
  start: [benchColdStart, benchNpmStart],
};

const [only] = process.argv.slice(2);
if (only !== undefined && benches[only] === undefined) {
  console.error(`no such benchmark: ${only} (${Object.keys(benches).join(", ")})`);
  process.exit(2);
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [cpu, ...others] = cpus();
print(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${others.length + 1} × ${cpu?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB`,
);
for (const bench of only === undefined ? Object.values(benches).flat() : (benches[only] ?? [])) {
  print("");
  await bench(print);
}
