import { TEMPLATE_KINDS } from "@faheng/domain";
import { oneOf, searchOf } from "../../ground/search.ts";

/** What the address of 公文模板 states: for which kind of document; the first there is where it does not say. */
export const templatesSearch = searchOf({ kind: oneOf(TEMPLATE_KINDS) });
