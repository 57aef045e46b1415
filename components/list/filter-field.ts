import type { Option } from "../ui/match-options";

/** How the filter bar speaks of one field of the list's shape. */
export type FilterField = {
  /** Its name in the shape. */
  field: string;
  label: string;
  /** Two or three of a list stand ready; the others come by "Add filter". */
  isPinned?: boolean;
  /** What a choice is called, and what there is to choose from. */
  options?: readonly Option[];
  /** For money: the currencies that occur. */
  currencies?: readonly string[];
};

/** The words of a code among the options; a code nobody offers any more speaks for itself. */
export const optionLabel = (field: FilterField, value: string): string =>
  field.options?.find((option) => option.value === value)?.label ?? value;
