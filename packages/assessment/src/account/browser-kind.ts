import Bowser from "bowser";

/** Browsers that have a name of their own on the page; `other` for everything else, programs included. */
export const BROWSER_KINDS = [
  "chrome",
  "edge",
  "firefox",
  "ie",
  "qq",
  "safari",
  "sogou",
  "uc",
  "wechat",
  "other",
] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

/** Systems likewise. Linux takes in the domestic desktops, which name themselves so. */
export const SYSTEM_KINDS = ["android", "harmonyos", "ios", "linux", "macos", "windows", "other"] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** A browser and its system, as far as it names itself. */
export interface BrowserAndSystem {
  readonly browser: BrowserKind;
  readonly system: SystemKind;
}

/** What is behind this in a name that a client sends is not looked at. */
const LOOKED_AT = 300;

/**
 * Reads what a browser calls itself. It says so of itself and may lie: for its owner to know it again, never to decide by.
 */
export function browserOf(userAgent: string): BrowserAndSystem {
  if (userAgent.trim() === "") return { browser: "other", system: "other" };
  const parser = Bowser.getParser(userAgent.slice(0, LOOKED_AT));
  const browser = BROWSER_KINDS.find((kind) => BOWSER_NAMES[kind].includes(parser.getBrowserName()));
  const system = SYSTEM_KINDS.find((kind) => kind === parser.getOSName(true));
  return { browser: browser ?? "other", system: system ?? "other" };
}

/** How the library calls them. */
const BOWSER_NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chrome: ["Chrome", "Chromium"],
  edge: ["Microsoft Edge"],
  firefox: ["Firefox"],
  ie: ["Internet Explorer"],
  qq: ["QQ Browser", "QQ Browser Lite"],
  safari: ["Safari"],
  sogou: ["Sogou Browser"],
  uc: ["UC Browser"],
  wechat: ["WeChat"],
  other: [],
};
