import type { RuleListing } from "../../api/outputs.ts";

/** What a parameter is called on a form; `undefined` where its kind does not say. */
export type ParamWords = RuleListing["names"][string] | undefined;
