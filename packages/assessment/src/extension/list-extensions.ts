import {
  allowedActs,
  type Extension,
  type ExtensionAct,
  extensionProcess,
  isOther,
  type LatePerson,
  type Closes,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import { identitiesOf } from "../access/identities.ts";
import { askersOf } from "./answer-extension.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { agencyPeople } from "./ask-extension.ts";
import { partiesFor } from "./answer-extension.ts";
import { extensionName, extensionObject, extensionParties } from "./load-extension.ts";
import { timingOf } from "./timely.ts";

/** A request with what the actor may do to it now. */
export interface ExtensionView extends Extension {
  readonly acts: readonly ExtensionAct[];
}

/** Later days and late entry of an assessment. */
export interface ExtensionsView {
  readonly today: string;
  /** Last days on which the cycle takes answers and hand-ins; `null` where it takes them at any time. */
  readonly closesOn: Readonly<Record<Closes, string | null>>;
  readonly mayAsk: boolean;
  /** Whom late entry may name; empty for whoever asks for none. */
  readonly people: readonly LatePerson[];
  /** Newest first. */
  readonly extensions: readonly ExtensionView[];
}

/**
 * What was asked for and granted in an assessment, for its agency and the office of its cycle.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getExtensions(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<ExtensionsView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const object = extensionObject(null, { loaded });
  await permit(desk, "extension.read", object, extensionName({ assessmentId }));
  const { closesOn, extensions } = await timingOf(desk.db, loaded);
  const isOpen = loaded.cycle.status === "open";
  const mayAsk = isOpen && can(actor, "extension.ask", object);
  const identities = await identitiesOf(desk.db, desk, loaded.agency.id);
  const actsOn = (extension: Extension): ExtensionAct[] => {
    const parties = extensionParties(desk, loaded, extension);
    const isOwn = isOther(identities.actors, askersOf(extension, identities)) !== true;
    return (
      allowedActs(extensionProcess, extension.state, parties)
        .filter(({ act, by }) => by.some((it) => partiesFor(act as ExtensionAct, extension, parties).includes(it)))
        .filter(({ holds = [] }) => !isOwn || !holds.includes("other"))
        // Leave is passed on with everything else that somebody has, by no act of its own.
        .filter(({ act }) => act !== "extension.pass-on")
        .map(({ act }) => act as ExtensionAct)
    );
  };
  return {
    today: desk.today,
    closesOn,
    mayAsk,
    people: mayAsk ? await agencyPeople(desk.db, desk, loaded.agency.id) : [],
    extensions: extensions.toReversed().map((it) => Object.assign({ acts: isOpen ? actsOn(it) : [] }, it)),
  };
}
