import type { Person } from "./person.ts";

/** Picture, role, address. `{assessment}` and `{cycle}` are filled from the first link on the desk. */
export const SCREENS = [
  ["sign-in", "", "/"],
  ["desk-department", "department", "/"],
  ["fill", "department", "/assessments/{assessment}/fill"],
  ["table", "department", "/assessments/{assessment}/table"],
  ["score", "department", "/assessments/{assessment}/score"],
  ["desk-coordinator", "coordinator", "/"],
  ["progress", "coordinator", "/assessments/{assessment}/progress"],
  ["assignment", "coordinator", "/assessments/{assessment}/assignment"],
  ["cycles-coordinator", "coordinator", "/cycles"],
  ["cycle-own", "coordinator", "/cycles/own"],
  ["profiles-coordinator", "coordinator", "/profiles"],
  ["desk-leader", "leader", "/"],
  ["desk-reviewer", "reviewer", "/"],
  ["desk-municipal", "municipal", "/"],
  ["overview", "municipal", "/cycles/{cycle}"],
  ["register", "municipal", "/cycles/{cycle}/register"],
  ["editions", "municipal", "/cycles/{cycle}/editions"],
  ["basis", "municipal", "/cycles/{cycle}/basis"],
  ["reviews", "municipal", "/reviews"],
  ["reviews-assign", "municipal", "/reviews?show=assign"],
  ["cycle-new", "municipal", "/cycles/new"],
  ["organisation-office", "municipal", "/organisation"],
  ["frameworks", "municipal", "/frameworks"],
  ["import", "coordinator", "/frameworks/import"],
  ["framework-commerce-nantong", "municipal", "/frameworks/nantong-commerce-2017"],
  ["framework-commerce-zhengzhou", "municipal", "/frameworks/zhengzhou-commerce-2018"],
  ["framework-industry-commerce", "municipal", "/frameworks/beijing-aic-2017"],
  ["framework-market-supervision", "municipal", "/frameworks/xuchang-demonstration-2022"],
  ["framework-intellectual-property", "municipal", "/frameworks/chongqing-ip-2019"],
  ["profiles", "municipal", "/profiles"],
  ["profile-official", "municipal", "/profiles/nantong-commerce-2017-standard/0.1.0"],
  ["profile-trial", "municipal", "/profiles/nantong-commerce-2017-standard/0.1.0/trial"],
  ["compare", "municipal", "/compare"],
  ["packs", "system-admin", "/plugins"],
  ["notices", "coordinator", "/notices"],
  ["search", "coordinator", "/search?q=%E8%A1%8C%E6%94%BF"],
  ["search-office", "municipal", "/search?q=%E8%A1%8C%E6%94%BF"],
  ["hand-in", "coordinator", "/assessments/{assessment}/hand-in"],
  ["rectification", "coordinator", "/assessments/{assessment}/rectification"],
  ["papers", "coordinator", "/assessments/{assessment}/papers"],
  ["templates", "coordinator", "/assessments/{assessment}/templates"],
  ["text", "coordinator", "/assessments/{assessment}/text"],
  ["group", "coordinator", "/assessments/{assessment}/group"],
  ["ledger", "department/market-supervision", "/assessments/{assessment}/ledger"],
  ["ledger-coordinator", "coordinator/market-supervision", "/assessments/{assessment}/ledger"],
  ["jobs", "system-admin", "/jobs"],
  ["jobs-coordinator", "coordinator", "/jobs"],
  ["organisation-agencies", "system-admin", "/organisation"],
  ["calendar", "system-admin", "/calendar?show=2026"],
  ["people-list", "security-admin", "/people"],
  ["roster", "security-admin", "/roster"],
  ["past", "coordinator", "/past"],
  ["past-office", "municipal", "/past"],
  ["audit-list", "audit-admin", "/audit"],
  ["account-demonstration", "leader", "/account"],
  ["desk-security-admin", "security-admin", "/"],
  ["desk-audit-admin", "audit-admin", "/"],
  ["not-found", "department", "/no-such-page"],
] as const;

/** What a person's desk leads to first, by kind: it is looked up once. */
const first = new WeakMap<Person, Map<string, string>>();

/** Opens a screen's address, with what `{…}` stands for taken from the desk. */
export async function openScreen(person: Person, address: string): Promise<void> {
  const known = first.get(person) ?? new Map<string, string>();
  first.set(person, known);
  const filled = async (part: string, kind: string): Promise<string> => {
    if (!address.includes(part)) return "";
    const id = known.get(kind) ?? (await linkedFromDesk(person, kind));
    known.set(kind, id);
    return id;
  };
  const path = address
    .replace("{assessment}", await filled("{assessment}", "assessments"))
    .replace("{cycle}", await filled("{cycle}", "cycles"));
  await person.goTo(path);
  await person.page.waitForLoadState("networkidle");
}

async function linkedFromDesk(person: Person, kind: string): Promise<string> {
  if (new URL(person.page.url()).pathname !== "/") await person.goTo("/");
  const link = person.page.locator(`main a[href^="/${kind}/"]:not([href$="/new"])`).first();
  await link.waitFor();
  return (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
}
