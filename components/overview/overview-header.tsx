"use client";

import { useFrame } from "@/components/shell/frame-context";
import { PageHeader } from "@/components/ui/page";
import { PeriodControl } from "./period-control";
import { usePeriod } from "./use-period";

/** The page's name, and the days that everything on it is told of. */
export function OverviewHeader() {
  const { publisher } = useFrame();
  const { period, setRange, setComparison } = usePeriod();
  return (
    <PageHeader
      title="Overview"
      detail={`How the business is today. Days in ${publisher.timeZone}.`}
      action={<PeriodControl period={period} onRange={setRange} onComparison={setComparison} />}
    />
  );
}
