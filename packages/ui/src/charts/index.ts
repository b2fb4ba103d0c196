export * from "./interval-chart.tsx";
export * from "./loss-chart.tsx";
export * from "./radar-chart.tsx";
