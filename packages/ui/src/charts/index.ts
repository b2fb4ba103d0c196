export { type DistributionBin, DistributionChart } from "./distribution-chart.tsx";
export { IntervalChart, type IntervalRow } from "./interval-chart.tsx";
