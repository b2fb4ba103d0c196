import { JsonField } from "./json-field.tsx";
import type { FieldProps } from "./field-props.ts";
import { FieldsField } from "./fields-field.tsx";
import { ListField } from "./list-field.tsx";
import { PickField, PicksField, TargetField } from "./pick-field.tsx";
import { RecordField } from "./record-field.tsx";
import { SimpleField } from "./simple-field.tsx";
import { EitherField, MaybeField, UnionField } from "./union-field.tsx";
import { useLabel } from "./use-label.ts";

/** One value of a profile, in the form of its shape. */
export function ValueField(props: FieldProps) {
  const label = useLabel()(props.field.label);
  const { field, value, onValue } = props;
  const { shape } = field;
  switch (shape.kind) {
    case "pick":
      return <PickField {...props} field={{ ...field, shape }} />;
    case "picks":
      return <PicksField {...props} field={{ ...field, shape }} />;
    case "target":
      return <TargetField {...props} field={{ ...field, shape }} />;
    case "list":
      return <ListField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "fields":
      return <FieldsField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "union":
      return <UnionField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "maybe":
      return <MaybeField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "either":
      return <EitherField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "record":
      return <RecordField {...props} field={{ ...field, shape }} Draw={ValueField} />;
    case "json":
      return <JsonField label={label} value={value} onValue={onValue} />;
    default:
      return <SimpleField {...props} field={{ ...field, shape }} />;
  }
}
