import type { ErrorReport, Fact, FactField, Framework } from "@faheng/domain";
import type { CompletionView, IntervalView, TraceView } from "@faheng/ui";
import { initTRPC } from "@trpc/server";
const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({ ...shape, data: { ...shape.data, faheng: null as ErrorReport | null } }),
});
const as =
  <T>() =>
  (v: unknown) =>
    v as T;
const q = <I, O>() =>
  t.procedure
    .input(as<I>())
    .output(as<O>())
    .query(() => null as never);
const m = <I, O>() =>
  t.procedure
    .input(as<I>())
    .output(as<O>())
    .mutation(() => null as never);
type Role =
  | "department"
  | "coordinator"
  | "leader"
  | "reviewer"
  | "municipal"
  | "system-admin"
  | "security-admin"
  | "audit-admin";
type Status = "not-started" | "in-progress" | "done" | "not-applicable";
type NA = { reason: string; approvedBy: string | null } | null;
type Standing = "official" | "platform" | "office";
type Facts = Record<string, Fact>;
type Item = {
  indicator: string;
  state: string;
  full: number;
  interval: IntervalView;
  pending: string[];
  awaitsApproval: boolean;
};
type Explanation = {
  score: {
    total: number | null;
    interval: IntervalView;
    full: number | null;
    grade: string | null;
    disqualified: boolean;
    vetoes: string[];
    groups: { group: string; full: number; applicable: number; interval: IntervalView }[];
    items: Item[];
  };
  trace: TraceView;
};
type Response = {
  indicator: string;
  version: number;
  status: Status;
  facts: Facts;
  progress: string;
  notApplicable: NA;
  savedBy: string;
  savedAt: string;
};
type Cycle = { id: string; title: string; from: string; to: string; status: "open" | "closed"; assessments: number };
type Saved = { response: Response; explanation: Explanation | null; completion: CompletionView };
export const stub = t.router({
  session: t.router({
    me: q<
      void,
      {
        person: { id: string; name: string } | null;
        roles: {
          role: Role;
          agencyId: string | null;
          agencyName: string | null;
          departmentId: string | null;
          departmentName: string | null;
        }[];
        isDemonstration: boolean;
        demoLinks: { role: string; label: string; href: string }[];
      }
    >(),
    signOut: m<Record<string, never>, Record<string, never>>(),
  }),
  agency: t.router({
    list: q<void, { id: string; name: string; category: string; plugins: string[] }[]>(),
    departments: q<{ agencyId: string }, { id: string; name: string }[]>(),
  }),
  plugin: t.router({
    list: q<
      void,
      {
        id: string;
        version: string;
        title: { zh: string; en: string };
        about: { zh: string; en: string };
        status: "active" | "refused";
        error: ErrorReport | null;
        frameworks: {
          id: string;
          version: string;
          title: string;
          documentNumber: string | null;
          indicatorCount: number;
        }[];
        profiles: { id: string; version: string; title: string; standing: Standing; frameworkId: string }[];
        reports: { id: string; title: string; frameworks: string[] }[];
        enabledBy: string[];
      }[]
    >(),
    enable: m<{ agencyId: string; pluginId: string }, { enabled: boolean }>(),
    disable: m<{ agencyId: string; pluginId: string }, { enabled: boolean }>(),
  }),
  framework: t.router({
    list: q<
      void,
      {
        id: string;
        version: string;
        title: string;
        documentNumber: string | null;
        issuer: string;
        pluginId: string;
        counts: { groups: number; items: number; bonus: number; veto: number };
      }[]
    >(),
    get: q<{ id: string }, Framework>(),
  }),
  profile: t.router({
    list: q<
      { frameworkId?: string | undefined },
      {
        id: string;
        version: string;
        title: string;
        standing: Standing;
        frameworkId: string;
        author: string | null;
        signedOn: string | null;
      }[]
    >(),
    get: q<{ id: string }, Record<string, Fact>>(),
  }),
  cycle: t.router({
    list: q<void, Cycle[]>(),
    open: m<
      {
        title: string;
        from: string;
        to: string;
        assignments: { agencyId: string; frameworkId: string; profileId: string | null }[];
      },
      { id: string }
    >(),
    overview: q<
      { cycleId: string },
      {
        cycle: Cycle;
        rows: {
          assessmentId: string;
          agencyId: string;
          agencyName: string;
          category: string;
          frameworkTitle: string;
          profileStanding: Standing | null;
          full: number | null;
          interval: IntervalView | null;
          total: number | null;
          grade: string | null;
          completion: CompletionView;
          overdue: number;
          updatedAt: string | null;
        }[];
      }
    >(),
  }),
  assessment: t.router({
    list: q<
      { cycleId?: string | undefined },
      {
        id: string;
        cycleId: string;
        cycleTitle: string;
        agencyId: string;
        agencyName: string;
        frameworkId: string;
        frameworkTitle: string;
        profileStanding: Standing | null;
        completion: CompletionView;
        interval: IntervalView | null;
        total: number | null;
      }[]
    >(),
    get: q<
      { id: string },
      {
        id: string;
        cycle: Cycle;
        agency: { id: string; name: string };
        manifest: {
          frameworkId: string;
          frameworkVersion: string;
          profileId: string | null;
          profileVersion: string | null;
          pluginId: string;
          pluginVersion: string;
          sha256: string;
        };
        framework: Framework;
        profile: Record<string, Fact> | null;
        fields: Record<
          string,
          {
            key: string;
            field: FactField;
            clauses: { id: string; wording: string; place: string; effect: "deduct" | "award" }[];
          }[]
        >;
        responses: Record<string, Response>;
        officialText: Record<string, string>;
        explanation: Explanation | null;
        completion: CompletionView;
        canEdit: string[];
        reports: { id: string; title: string }[];
      }
    >(),
  }),
  response: t.router({
    save: m<
      {
        assessmentId: string;
        indicator: string;
        expectedVersion: number;
        status: Status;
        facts: Facts;
        progress: string;
        notApplicable: { reason: string } | null;
      },
      Saved
    >(),
    preview: q<
      {
        assessmentId: string;
        indicator: string;
        status: Status;
        facts: Facts;
        notApplicable: { reason: string } | null;
      },
      { explanation: Explanation | null }
    >(),
    history: q<
      { assessmentId: string; indicator: string },
      {
        version: number;
        status: Status;
        facts: Facts;
        progress: string;
        notApplicable: NA;
        savedBy: string;
        savedAt: string;
      }[]
    >(),
    approveNotApplicable: m<{ assessmentId: string; indicator: string; expectedVersion: number }, Saved>(),
  }),
});
export type AppRouter = typeof stub;
