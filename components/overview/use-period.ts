"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { Comparison } from "@/server/domain/compared-days";
import { periodParams } from "@/server/domain/page-range";

const parsers = { range: parseAsString, compare: parseAsString };

/** The page's period and what it is held against, as the address has them. */
export function usePeriod() {
  const [found, setFound] = useQueryStates(parsers, { history: "push", shallow: true });
  const { range, compare } = found;
  const period = useMemo(() => periodParams({ range, compare }), [range, compare]);
  return {
    period,
    setRange: (text: string) => void setFound({ range: text }),
    setComparison: (comparison: Comparison) => void setFound({ compare: comparison }),
  };
}
