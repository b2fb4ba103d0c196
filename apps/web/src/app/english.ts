import { pageWords } from "../parts/page-words.ts";
import { accountEnglish } from "../pages/account/words.ts";
import { assignmentEnglish } from "../pages/assignment/words.ts";
import { auditEnglish } from "../pages/audit/words.ts";
import { calendarEnglish } from "../pages/calendar/words.ts";
import { cyclesEnglish } from "../pages/cycles/words.ts";
import { deskEnglish } from "../pages/desk/words.ts";
import { fillEnglish } from "../pages/fill/words.ts";
import { frameworksEnglish } from "../pages/frameworks/words.ts";
import { organisationEnglish } from "../pages/organisation/words.ts";
import { overviewEnglish } from "../pages/overview/words.ts";
import { peopleEnglish } from "../pages/people/words.ts";
import { pluginsEnglish } from "../pages/plugins/words.ts";
import { profilesEnglish } from "../pages/profiles/words.ts";
import { progressEnglish } from "../pages/progress/words.ts";
import { reviewsEnglish } from "../pages/reviews/words.ts";
import { rosterEnglish } from "../pages/roster/words.ts";
import { scoreEnglish } from "../pages/score/words.ts";
import { signInEnglish } from "../pages/sign-in/words.ts";
import { statementsEnglish } from "../pages/statements/words.ts";
import { appEnglish } from "./words.ts";

/** Every page's words in one: only for what has not moved beside its page yet. New words stand in `pages/<page>/words.ts`. */
export const webEnglish = {
  ...appEnglish,
  ...accountEnglish,
  ...assignmentEnglish,
  ...auditEnglish,
  ...calendarEnglish,
  ...cyclesEnglish,
  ...deskEnglish,
  ...fillEnglish,
  ...frameworksEnglish,
  ...organisationEnglish,
  ...overviewEnglish,
  ...peopleEnglish,
  ...pluginsEnglish,
  ...profilesEnglish,
  ...progressEnglish,
  ...reviewsEnglish,
  ...rosterEnglish,
  ...scoreEnglish,
  ...signInEnglish,
  ...statementsEnglish,
} as const;

/** The translator over all of them. */
export const useText = pageWords(webEnglish);
