import type { Actor, ActorRole, StoodFor } from "./actor.ts";

/**
 * How far a role's permission reaches: everywhere, its own agency, what its own agency itself has opened or laid, matters
 * of its own department, what it was assigned to review.
 */
type Reach = "any" | "agency" | "own" | "department" | "assigned";
type Rule = Readonly<Partial<Record<ActorRole["role"], Reach>>>;

const OWN_AGENCY = { department: "agency", coordinator: "agency", leader: "agency" } as const;
const BUSINESS_READ = { ...OWN_AGENCY, reviewer: "assigned", municipal: "any", operator: "any" } as const;

/** Who may do what. Administrators appear beside business data nowhere. */
const RULES = {
  "agency.read": { ...BUSINESS_READ, "system-admin": "any", "security-admin": "any", "audit-admin": "any" },
  "organisation.write": { "system-admin": "any", operator: "any" },
  // The class decides which targets hold, so it is the office's word and no administrator's: they decide nothing that
  // counts. An agency doesn't choose its own either.
  "agency.unit-class": { municipal: "any", operator: "any" },
  // Moves answers from one agency to another, which no administrator may touch.
  "agency.reform": { municipal: "any", operator: "any" },
  "people.read": { "security-admin": "any", operator: "any" },
  "people.write": { "security-admin": "any", operator: "any" },
  // Break-glass: whoever has the machine, and nobody who has signed in.
  "account.restore": { operator: "any" },
  "plugin.enable": { coordinator: "agency", "system-admin": "any", operator: "any" },
  "plugin.watch": { "system-admin": "any", operator: "any" },
  "cycle.open": { coordinator: "own", municipal: "any", operator: "any" },
  "cycle.close": { coordinator: "own", municipal: "any", operator: "any" },
  "cycle.reopen": { coordinator: "own", municipal: "any", operator: "any" },
  "stage.plan": { coordinator: "own", municipal: "any", operator: "any" },
  "stage.pass": { coordinator: "own", municipal: "any", operator: "any" },
  "stage.undo": { coordinator: "own", municipal: "any", operator: "any" },
  "stage.move": { coordinator: "own", municipal: "any", operator: "any" },
  "cycle.overview": { municipal: "any", operator: "any" },
  "cycle.adopt-calendar": { coordinator: "own", municipal: "any", operator: "any" },
  "cycle.benchmark": { coordinator: "own", municipal: "any", operator: "any" },
  "calendar.write": { "system-admin": "any", operator: "any" },
  // The machine itself, after an upgrade.
  "assessment.rescore": { operator: "any" },
  "cycle.replay": { municipal: "any", operator: "any" },
  "profile.write": { coordinator: "own", municipal: "any", operator: "any" },
  // A framework out of a document: drafted by an agency's coordinator or the office, approved by another person.
  "framework-draft.read": { coordinator: "agency", municipal: "any", operator: "any" },
  "framework-draft.start": { coordinator: "agency", municipal: "any" },
  "framework-draft.decide": { coordinator: "agency", municipal: "any" },
  "framework-draft.submit": { coordinator: "agency", municipal: "any" },
  "framework-draft.send-back": { coordinator: "agency", municipal: "any" },
  "framework-draft.approve": { coordinator: "agency", municipal: "any" },
  "framework-draft.withdraw": { coordinator: "agency", municipal: "any" },
  // What a profile would make of all agencies is the office's to see, who lays it.
  "profile.trial": { municipal: "any" },
  "review.assign": { municipal: "any", operator: "any" },
  // A reviewer works on what they were assigned, and nobody of the agency; the office sees to it.
  "review.read": { reviewer: "assigned", municipal: "any" },
  "finding.save": { reviewer: "assigned" },
  "review.submit": { reviewer: "assigned" },
  "review.take-back": { reviewer: "assigned" },
  "review.return": { municipal: "any" },
  "review.void": { reviewer: "assigned", municipal: "any" },
  // What a review came to, beside the agency's own: the agency once it is announced, the office before.
  "result.read": { ...OWN_AGENCY, municipal: "any" },
  "appeal.file": { coordinator: "agency", leader: "agency" },
  "appeal.withdraw": { coordinator: "agency" },
  "appeal.decide": { municipal: "any" },
  // A reviewer asks on an item of theirs; whoever answers the item, or the coordinator, answers that too.
  "question.read": { ...OWN_AGENCY, reviewer: "assigned", municipal: "any" },
  "question.ask": { reviewer: "assigned" },
  "question.withdraw": { reviewer: "assigned" },
  "question.answer": { department: "department", coordinator: "agency" },
  // What the office holds for all agencies, and who was there: it enters, and decides, what an agency may object to.
  "register.read": { ...OWN_AGENCY, municipal: "any" },
  "register.notify": { municipal: "any" },
  // A veto: by the office, or by a reviewer on an item of theirs.
  "register.propose": { reviewer: "assigned", municipal: "any" },
  "register.object": { coordinator: "agency", leader: "agency" },
  "register.stand": { municipal: "any" },
  "register.strike": { municipal: "any" },
  // How agencies are compared, and the frozen sets of results: the office's alone until one is published.
  "edition.read": { municipal: "any" },
  // What of one that is published is told to an agency: its own row, to its own people; the office sees what they are told.
  "edition.own": { ...OWN_AGENCY, municipal: "any" },
  "edition.method": { municipal: "any" },
  "edition.preview": { municipal: "any" },
  "edition.lock": { municipal: "any" },
  "edition.unlock": { municipal: "any" },
  "edition.publish": { municipal: "any" },
  "edition.reissue": { municipal: "any" },
  "binding.write": { coordinator: "agency", operator: "any" },
  "assignment.set": { coordinator: "agency", operator: "any" },
  // Who leaves hands over everything at once: said by whoever keeps the plans.
  "assignment.hand-over": { coordinator: "agency", operator: "any" },
  "assignment.urge": { coordinator: "agency", leader: "agency" },
  "extension.read": { ...OWN_AGENCY, municipal: "any", operator: "any" },
  "extension.ask": { department: "agency", coordinator: "agency" },
  // A coordinator answers departments; the office, or who leads a bureau in its own cycle, everything else.
  "extension.grant": { coordinator: "agency", leader: "own", municipal: "any" },
  "extension.refuse": { coordinator: "agency", leader: "own", municipal: "any" },
  "extension.withdraw": { department: "agency", coordinator: "agency" },
  "extension.revoke": { coordinator: "agency", leader: "own", municipal: "any" },
  // What an agency has to mend: seen by all of its people; raised by its coordinator, or by the office in its cycles. Which of them
  // owns and which closes it is for the problem itself to say.
  "rectification.read": { ...OWN_AGENCY, municipal: "any", operator: "any" },
  "rectification.raise": { coordinator: "agency", municipal: "any" },
  "rectification.plan": { department: "agency", coordinator: "agency" },
  "rectification.prove": { department: "agency", coordinator: "agency" },
  "rectification.claim": { department: "agency", coordinator: "agency" },
  "rectification.withdraw": { department: "agency", coordinator: "agency" },
  "rectification.return": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.close": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.reopen": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.look-back": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.ask-later": { department: "agency", coordinator: "agency" },
  "rectification.withdraw-later": { department: "agency", coordinator: "agency" },
  "rectification.grant-later": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.refuse-later": { coordinator: "agency", leader: "agency", municipal: "any" },
  "rectification.cancel": { coordinator: "agency", municipal: "any" },
  "rectification.escalate": { coordinator: "own", leader: "own", municipal: "any" },
  "rectification.link": { municipal: "any" },
  // Texts that an agency writes for its documents: read by its people, written by who keeps its papers together.
  "narrative.read": OWN_AGENCY,
  "narrative.save": { coordinator: "agency" },
  // Documents that are made to be stamped and sent, by whoever keeps a side's papers; which side's one is, it says itself.
  "paper.read": { ...OWN_AGENCY, municipal: "any" },
  "paper.make": { coordinator: "agency", municipal: "any" },
  "paper.issue": { coordinator: "agency", leader: "agency", municipal: "any" },
  "paper.scan": { coordinator: "agency", leader: "agency", municipal: "any" },
  "paper.withdraw": { coordinator: "agency", leader: "agency", municipal: "any" },
  // Templates of one's own for these: an agency's are its coordinator's alone, the office's the office's.
  "template.read": { coordinator: "agency", municipal: "any" },
  "template.save": { coordinator: "agency", municipal: "any" },
  "template.withdraw": { coordinator: "agency", municipal: "any" },
  "template.try": { coordinator: "agency", municipal: "any" },
  "assignment.read": { ...OWN_AGENCY, operator: "any" },
  "assessment.read": BUSINESS_READ,
  // Hands in what all departments stated; a leader may in the coordinator's stead, and only who handed in takes it back.
  "assessment.hand-in": { coordinator: "agency", leader: "agency" },
  "assessment.withdraw": { coordinator: "agency" },
  // What was filed outside is put down by who keeps the agency’s papers together.
  "filing.record": { coordinator: "agency" },
  "filing.void": { coordinator: "agency" },
  // Results of years before Faheng: business like those of later ones, so no administrator's. An agency brings in its own.
  "past.read": { ...OWN_AGENCY, municipal: "any", operator: "any" },
  "past.import": { coordinator: "agency", municipal: "any" },
  "past.remove": { coordinator: "agency", municipal: "any" },
  // The leading group's office is the coordinator's; what it found in a department, that department answers.
  "group.read": { ...OWN_AGENCY, operator: "any" },
  "group.record": { coordinator: "agency" },
  "group.answer": { department: "department" },
  // The year as one folder, with the audit's acts on it: for who answers for the agency's papers.
  "assessment.take-year": { coordinator: "agency", leader: "agency", operator: "any" },
  // Sent back, excused and restored by whose cycle it is.
  "assessment.return": { coordinator: "own", municipal: "any" },
  "assessment.excuse": { coordinator: "own", municipal: "any" },
  "assessment.restore": { coordinator: "own", municipal: "any" },
  // Reviewers are the municipal office's: a bureau's own cycle has none.
  "assessment.begin-review": { municipal: "any" },
  "assessment.announce": { municipal: "any" },
  "assessment.recall": { municipal: "any" },
  "assessment.finalise": { municipal: "any" },
  "assessment.correct": { municipal: "any" },
  "assessment.reopen": { municipal: "any" },
  "response.save": { department: "department", coordinator: "agency" },
  "response.submit": { department: "department", coordinator: "agency" },
  "response.withdraw": { department: "department", coordinator: "agency" },
  "response.revise": { department: "department", coordinator: "agency" },
  "response.recall": { coordinator: "own", municipal: "any" },
  "response.approve": { coordinator: "agency", leader: "agency" },
  "response.return": { coordinator: "agency", leader: "agency" },
  // A period is stated by whoever answers its indicator, and waived by who judges answers.
  "duty.state": { department: "department", coordinator: "agency" },
  "duty.withdraw": { department: "department", coordinator: "agency" },
  "duty.waive": { coordinator: "agency", leader: "agency" },
  "duty.restore": { coordinator: "agency" },
  "ledger.read": { ...OWN_AGENCY, operator: "any" },
  // A department's month is its own people's to fill in, and the coordinator's to sign for.
  "ledger.save": { department: "department" },
  "ledger.return": { coordinator: "agency" },
  "ledger.sign": { coordinator: "agency", leader: "agency" },
  "evidence.read": BUSINESS_READ,
  // Evidence is given by whoever answers, and judged by the coordinator, who gives none.
  "evidence.give": { department: "department", coordinator: "agency" },
  "evidence.withdraw": { department: "department", coordinator: "agency" },
  "evidence.accept": { coordinator: "agency", leader: "agency" },
  "evidence.send-back": { coordinator: "agency" },
  // What an agency's people say to each other is theirs alone.
  "comment.read": OWN_AGENCY,
  "comment.write": OWN_AGENCY,
  "comment.withdraw": OWN_AGENCY,
  // Whose a function is the office says; the receiving agency takes note of it.
  "transfer.read": { ...OWN_AGENCY, municipal: "any", operator: "any" },
  "transfer.set": { municipal: "any" },
  "transfer.undo": { municipal: "any" },
  "transfer.take-in": { coordinator: "agency" },
  // Who is away names whoever stands for them; a coordinator or the security administrator does it for others.
  "substitute.read": { ...OWN_AGENCY, "security-admin": "any" },
  "substitute.set": { ...OWN_AGENCY, "security-admin": "any" },
  "substitute.withdraw": { ...OWN_AGENCY, "security-admin": "any" },
  "statement.import": { operator: "any" },
  "statement.write": { coordinator: "own", leader: "own", municipal: "any", operator: "any" },
  "response.import": { operator: "any" },
  "report.read": { ...OWN_AGENCY, municipal: "any", operator: "any" },
  "official-text.attach": { coordinator: "agency" },
  // What follows from a bureau's own cycle is its coordinator's to see to: no administrator learns that there is one.
  "job.read": { coordinator: "own", "system-admin": "any", operator: "any" },
  "job.manage": { coordinator: "own", "system-admin": "any", operator: "any" },
  "audit.read": { "audit-admin": "any", operator: "any" },
} as const satisfies Record<string, Rule>;

/** Everything that can be allowed or refused. */
export type Action = keyof typeof RULES;

/** What an action is done to. `null` agency: something above agencies. */
export interface AccessObject {
  readonly agencyId: string | null;
  /**
   * The agency whose cycle, or profile, it is or belongs to: its own people alone get near it, and of a line, which is what has another
   * agency than its owner, the people of that agency. Absent or `null`: the municipal office's.
   */
  readonly owner?: string | null;
  readonly cycleId?: string;
  /** Departments, or single people of them, that may answer an indicator. */
  readonly answerers?: readonly { readonly departmentId: string; readonly personId: string | null }[];
  readonly indicator?: string;
}

/** Whether an actor may do something. The one decision of its kind; it reads {@link RULES} and nothing else. */
export function can(actor: Actor, action: Action, object: AccessObject): boolean {
  return actor.roles.some((role) => allows(role, actor, action, object));
}

/** For whom an actor does something (代理): `null` where they may do it themselves, or may not do it at all. */
export function standsInFor(actor: Actor, action: Action, object: AccessObject): StoodFor | null {
  const allowing = actor.roles.filter((role) => allows(role, actor, action, object));
  if (allowing.some(({ standsFor }) => standsFor === undefined)) return null;
  return allowing[0]?.standsFor ?? null;
}

/**
 * What a bureau's coordinators do in its line (条线) as the municipal office does it in its own cycles. Nothing else of what the office
 * does is done there.
 */
const AS_OFFICE_OF_LINE: ReadonlySet<Action> = new Set([
  "assessment.read",
  "cycle.close",
  "cycle.open",
  "cycle.overview",
  "cycle.reopen",
]);

function allows(role: ActorRole, actor: Actor, action: Action, object: AccessObject): boolean {
  const rule: Rule = RULES[action];
  const reach = rule[role.role];
  if (isOfLine(object)) return allowsInLine(role, actor, action, object);
  if (!isOwnersOwn(role, object)) return false;
  return reach !== undefined && reaches(reach, role, actor, object);
}

/** Whether it belongs to a cycle in which an agency assesses others. */
function isOfLine({ agencyId, owner = null }: AccessObject): boolean {
  return owner !== null && owner !== agencyId;
}

/** In a line its bureau's coordinators are the office, and who is assessed does what is its own people's in every cycle. */
function allowsInLine(role: ActorRole, actor: Actor, action: Action, object: AccessObject): boolean {
  const reach = (RULES[action] as Rule)[role.role];
  if (role.role === "operator") return reach === "any";
  if (role.agencyId === object.owner) return role.role === "coordinator" && AS_OFFICE_OF_LINE.has(action);
  return (reach === "agency" || reach === "department") && reaches(reach, role, actor, object);
}

/** Whether something is an actor's to answer in one of their roles: their department's, or theirs by name. */
function isAnswerer(actor: Actor, role: ActorRole, { answerers = [] }: Pick<AccessObject, "answerers">): boolean {
  const personId = role.standsFor?.personId ?? actor.personId;
  return answerers.some(
    (it) => it.departmentId === role.departmentId && (it.personId === null || it.personId === personId),
  );
}

/** For whom something waits for an actor: `null` where it is their own, or waits for others. */
export function waitsInPlaceOf(actor: Actor, object: Pick<AccessObject, "agencyId" | "answerers">): StoodFor | null {
  const answering = actor.roles.filter((it) => it.agencyId === object.agencyId && isAnswerer(actor, it, object));
  if (answering.some(({ standsFor }) => standsFor === undefined)) return null;
  return answering[0]?.standsFor ?? null;
}

/**
 * Whether an actor is one of those who have to answer: less than being allowed to, which a coordinator is for everything.
 */
export function isTheirs(actor: Actor, object: Pick<AccessObject, "agencyId" | "answerers">): boolean {
  return actor.roles.some((role) => role.agencyId === object.agencyId && isAnswerer(actor, role, object));
}

/** Whether a role counts at all: near what an agency has opened or laid for itself, its own people's and the operator's. */
function isOwnersOwn(role: ActorRole, { owner = null }: AccessObject): boolean {
  return owner === null || role.role === "operator" || role.agencyId === owner;
}

function reaches(reach: Reach, role: ActorRole, actor: Actor, object: AccessObject): boolean {
  if (reach === "any") return true;
  if (object.agencyId === null) return false;
  if (reach === "own") return typeof object.owner === "string" && role.agencyId === object.owner;
  if (reach === "agency") return role.agencyId === object.agencyId;
  if (reach === "department") return role.agencyId === object.agencyId && isAnswerer(actor, role, object);
  // Whoever belongs to an agency never reviews it, whatever was assigned.
  if (actor.roles.some((own) => own.agencyId === object.agencyId)) return false;
  return actor.assignments.some(
    (it) =>
      it.agencyId === object.agencyId &&
      (object.cycleId === undefined || it.cycleId === object.cycleId) &&
      (object.indicator === undefined || it.indicators === null || it.indicators.includes(object.indicator)),
  );
}
