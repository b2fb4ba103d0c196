export * from "./docx/render-docx.ts";
export * from "./errors.ts";
export * from "./xlsx/render-xlsx.ts";
