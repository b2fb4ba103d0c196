import type { PackSource } from "@faheng/plugin-api";

/** The packs of this installation; the only list of them. Importing it imports none of them. */
export const packs: readonly PackSource[] = [
  {
    id: "commerce",
    package: "@faheng/plugin-commerce",
    load: async () => (await import("@faheng/plugin-commerce")).commercePlugin,
  },
  {
    id: "industry-commerce",
    package: "@faheng/plugin-industry-commerce",
    load: async () => (await import("@faheng/plugin-industry-commerce")).industryCommercePlugin,
  },
  {
    id: "market-supervision",
    package: "@faheng/plugin-market-supervision",
    load: async () => (await import("@faheng/plugin-market-supervision")).marketSupervisionPlugin,
  },
  {
    id: "intellectual-property",
    package: "@faheng/plugin-intellectual-property",
    load: async () => (await import("@faheng/plugin-intellectual-property")).intellectualPropertyPlugin,
  },
];

/** Where the list is, from which the packages are found. */
export const packsFrom = import.meta.url;
