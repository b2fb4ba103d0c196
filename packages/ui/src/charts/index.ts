export { type DistributionBin, DistributionChart } from "./distribution-chart.tsx";
export { IntervalChart, type IntervalRow } from "./interval-chart.tsx";
export { type TrendBar, TrendChart } from "./trend-chart.tsx";
