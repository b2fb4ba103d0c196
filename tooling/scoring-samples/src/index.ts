export {
  bonus,
  clause,
  type ClauseInput,
  factsOf,
  frameworkOf,
  item,
  type ItemInput,
  profileInput,
  profileOf,
} from "./framework.ts";
export { type Random, randomFrom } from "./random.ts";
export { enrich } from "./enrich.ts";
export { ALL_KINDS, MONOTONE } from "./kinds.ts";
export { answerAll, type Facts, makeTable, type Outline, type Table } from "./table.ts";
