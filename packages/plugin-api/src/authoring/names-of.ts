import type { FrameworkInput } from "@faheng/domain";

/** Codes of a framework's indicators; any text where the compiler does not know them. */
export type IndicatorCode<Framework extends FrameworkInput> = Framework["indicators"][number]["code"];

/** Codes of its groups. */
export type GroupCode<Framework extends FrameworkInput> = Framework["groups"][number]["code"];

/** Names of its departments. */
export type DepartmentName<Framework extends FrameworkInput> = Framework["departments"][number]["name"];
