import type { Filter } from "@/server/domain/list-filter";
import type { FieldSpec } from "@/server/domain/list-shape";
import type { FilterField } from "../filter-field";

/** What an editor is given. It hands back operator and values as text; the grammar reads them. */
export type EditorProps = {
  field: FilterField;
  spec: FieldSpec;
  filter: Filter | null;
  onApply: (operator: string, values: readonly string[]) => void;
};
