import type { ResponseTable } from "./response.table.ts";

/** Every version a response ever had, the current one included. Append-only. */
export interface ResponseVersionTable extends ResponseTable {}
