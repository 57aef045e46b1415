"use client";

import { useQuery } from "@tanstack/react-query";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { QueryRegion } from "@/components/ui/query-region";
import { Time } from "@/components/ui/time";
import type { CustomerTime } from "@/server/services/time-machine/get-customer-time";
import { dueWords } from "./due-words";
import { progressMs, RunningTravel, useArrival } from "./running-travel";
import { TravelForm } from "./travel-form";

/** One customer's clock, in a sandbox: what it shows, and the way to set it forward alone. */
export function CustomerTimeCard({ customerId }: { customerId: number }) {
  const { isSandbox } = useFrame();
  return isSandbox ? <TimeCard customerId={customerId} /> : null;
}

function TimeCard({ customerId }: { customerId: number }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.timeMachine.customer.queryOptions(
      { customerId },
      { refetchInterval: ({ state }) => (state.data?.running ? progressMs : false) },
    ),
  );
  useArrival(Boolean(query.data?.running));
  return (
    <Card title="Time" detail="Sandbox: this customer’s clock alone">
      <QueryRegion query={query} effect="The clock could not be read.">
        {(time) => <Clock customerId={customerId} time={time} />}
      </QueryRegion>
    </Card>
  );
}

function Clock({ customerId, time }: { customerId: number; time: CustomerTime }) {
  const { now, publisherNow, next, running } = time;
  const isAhead = now > publisherNow;
  const isOwn = running?.customerId === customerId;
  return (
    <div className="flex flex-col gap-4">
      <Facts>
        <Fact label="Now">
          <Time at={now} />
          {isAhead && <span className="text-fg-muted"> · ahead of the publisher</span>}
        </Fact>
        <Fact label="Due next">
          {next && (
            <>
              {dueWords[next.kind]}, <Time at={next.at} show="day" />
            </>
          )}
        </Fact>
      </Facts>
      {isOwn ? (
        <RunningTravel travel={running} />
      ) : (
        <TravelForm
          customerId={customerId}
          {...(running && { reason: "Another clock is being set forward at this moment." })}
        />
      )}
    </div>
  );
}
