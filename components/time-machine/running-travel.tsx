"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { useFormat } from "@/components/ui/format-context";
import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import type { Travel } from "@/server/services/time-machine/travel-view";
import { countsText } from "./travel-words";
import { useTravelRefresh } from "./use-travel-refresh";

/** How far a clock has come that is being set forward, and the way to stop it there. */
export function RunningTravel({ travel }: { travel: Travel }) {
  const trpc = useTRPC();
  const refresh = useTravelRefresh();
  const { number } = useFormat();
  const { mutate, isPending, error } = useMutation(
    trpc.timeMachine.cancel.mutationOptions({ onSuccess: refresh }),
  );
  return (
    <div className="flex flex-col gap-3">
      <Progress label="How far the clock has come" percent={travel.progress * 100} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm">
          The clock has come to <Time at={travel.reachedAt} className="font-medium" /> on its way to{" "}
          <Time at={travel.toAt} />.{" "}
          <span className="text-fg-muted">{countsText(travel, number)}.</span>
        </p>
        <Button
          size="sm"
          loading={isPending || travel.isCancelling}
          onClick={() => mutate({ travelId: travel.id })}
        >
          {travel.isCancelling ? "Stopping…" : "Stop here"}
        </Button>
      </div>
      {error && <p className="text-sm text-bad">{readFailure(error).message}</p>}
    </div>
  );
}

/** Has the page look around once a clock has arrived: everything on it is of another time then. */
export function useArrival(isRunning: boolean): void {
  const refresh = useTravelRefresh();
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void refresh();
    wasRunning.current = isRunning;
  }, [isRunning, refresh]);
}

/** How often a page asks for progress, which is never silent for longer than two seconds. */
export const progressMs = 700;
