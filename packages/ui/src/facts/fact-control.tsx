import type { FactField } from "@faheng/domain";
import type { ComponentType } from "react";
import { ChoiceControl } from "./choice-control.tsx";
import type { ControlProps } from "./control.ts";
import { CountControl } from "./count-control.tsx";
import { DateControl } from "./date-control.tsx";
import { EventsControl } from "./events-control.tsx";
import { FlagControl } from "./flag-control.tsx";
import { JudgementControl } from "./judgement-control.tsx";
import { NumberControl } from "./number-control.tsx";
import { NumbersControl } from "./numbers-control.tsx";
import { PartsControl } from "./parts-control.tsx";
import { RatioControl } from "./ratio-control.tsx";
import { SampleControl } from "./sample-control.tsx";

/** Which control draws which field: the compiler demands one for every kind the domain knows. */
const CONTROLS: { readonly [Kind in FactField["kind"]]: ComponentType<ControlProps<Kind>> } = {
  flag: FlagControl,
  count: CountControl,
  ratio: RatioControl,
  number: NumberControl,
  numbers: NumbersControl,
  date: DateControl,
  choice: ChoiceControl,
  parts: PartsControl,
  events: EventsControl,
  judgement: JudgementControl,
  sample: SampleControl,
};

/** Draws the control a field asks for. */
export function FactControl<Kind extends FactField["kind"]>(props: ControlProps<Kind>) {
  const Control = CONTROLS[props.field.kind] as ComponentType<ControlProps<Kind>>;
  return <Control {...props} />;
}
