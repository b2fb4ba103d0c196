/** Sheets of the workbench. */
export const TABS = ["items", "departments", "taxonomies", "about", "account"] as const;
export type Tab = (typeof TABS)[number];
