import { jobFiguresOf } from "@faheng/assessment";
import type { FastifyInstance } from "fastify";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Watched } from "./monitor.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANOSECONDS = 1e9;

/** What a monitor reads. */
export interface Metrics {
  /** In Prometheus' text form. */
  text(): Promise<string>;
}

/** Milliseconds after the start at which the library is read, or at the first question: a tenth of a second nobody waits for. */
const READ_AFTER = 3000;

/**
 * Counts requests by method, kind of address and status, and how long they took; measures the loop's delay, memory, the
 * pool, and how late the machine is with its jobs.
 */
export function measureServer(server: FastifyInstance, watched: Watched): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  server.addHook("onClose", async () => {
    delay.disable();
  });
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
    setTimeout(resolve, READ_AFTER).unref();
  });
  const meter = begun.then(() => startMeter(watched, delay));
  server.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, kind: kindOf(request.url), status: String(reply.statusCode) };
    const seconds = reply.elapsedTime / 1000;
    // Not awaited: an answer is over, whether it is counted yet or not.
    void meter.then(({ duration }) => duration.record(seconds, labels));
  });
  return {
    async text() {
      begin();
      const { collect } = await meter;
      return await collect();
    },
  };
}

/** Addresses name agencies and reports; what a monitor keeps is their kind alone. */
function kindOf(url: string): string {
  const [, first = ""] = /^\/([a-z]*)/.exec(url) ?? [];
  return KINDS.has(first) ? first : "page";
}

const KINDS: ReadonlySet<string> = new Set(["api", "files", "auth", "assets", "healthz", "readyz", "metrics", "demo"]);

async function startMeter({ database, context }: Watched, delay: ReturnType<typeof monitorEventLoopDelay>) {
  const [{ MeterProvider, AggregationType }, { PrometheusExporter, PrometheusSerializer }] = await Promise.all([
    import("@opentelemetry/sdk-metrics"),
    import("@opentelemetry/exporter-prometheus"),
  ]);
  const reader = new PrometheusExporter({ preventServerStart: true });
  const aggregation = { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: SECONDS } } as const;
  const views = [{ instrumentName: "faheng_request_duration", aggregation }];
  const meter = new MeterProvider({ readers: [reader], views }).getMeter("faheng");
  const gauge = (name: string, description: string, unit: string, read: () => number): void => {
    meter.createObservableGauge(name, { description, unit }).addCallback((result) => result.observe(read()));
  };
  const poolOf = (key: "total" | "idle" | "waiting") => () => database.pool()?.[key] ?? 0;
  gauge("faheng_loop_delay_p99", "Delay of the event loop, 99th percentile since the last reading", "s", () => {
    const value = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    return Number.isFinite(value) ? value : 0;
  });
  gauge("faheng_memory", "Resident memory", "By", () => process.memoryUsage.rss());
  gauge("faheng_uptime", "Time since the process began", "s", () => process.uptime());
  gauge("faheng_database_connections", "Open connections to PostgreSQL", "1", poolOf("total"));
  gauge("faheng_database_connections_idle", "Idle connections to PostgreSQL", "1", poolOf("idle"));
  gauge("faheng_database_waiting", "Requests waiting for a connection", "1", poolOf("waiting"));
  const jobs = meter.createObservableGauge("faheng_jobs", { description: "Jobs by state", unit: "1" });
  const lag = meter.createObservableGauge("faheng_job_lag", { description: "Age of the oldest job due", unit: "s" });
  meter.addBatchObservableCallback(
    async (result) => {
      const figures = await jobFiguresOf(context);
      for (const state of ["queued", "leased", "dead"] as const) result.observe(jobs, figures[state], { state });
      result.observe(lag, figures.lag);
    },
    [jobs, lag],
  );
  const serializer = new PrometheusSerializer();
  return {
    duration: meter.createHistogram("faheng_request_duration", { description: "Time to answer", unit: "s" }),
    async collect(): Promise<string> {
      return serializer.serialize((await reader.collect()).resourceMetrics);
    },
  };
}
