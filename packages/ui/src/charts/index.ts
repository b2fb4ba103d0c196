export { type DistributionBin, DistributionChart } from "./distribution-chart.tsx";
export { IntervalChart, type IntervalRow } from "./interval-chart.tsx";
export { LossChart, type LossRow } from "./loss-chart.tsx";
export { DimensionRadar, type RadarAxis } from "./radar-chart.tsx";
