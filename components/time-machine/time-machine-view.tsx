"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import type { TimeMachine } from "@/server/services/time-machine/get-time-machine";
import { DueList } from "./due-list";
import { progressMs, RunningTravel, useArrival } from "./running-travel";
import { TravelForm } from "./travel-form";
import { Travels } from "./travels";

/** The publisher's clock: what it shows, what it will bring, and the way to set it forward. */
export function TimeMachineView() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.timeMachine.get.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data && runningOf(state.data) ? progressMs : false),
    }),
  );
  const running = runningOf(data);
  useArrival(running !== undefined);
  return (
    <>
      <PageHeader
        title="Time machine"
        detail="Sets this publisher’s clock forward. Everything that is due on the way is done, as of when it was due."
      />
      <div className="grid gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <ClockCard machine={data} />
          <Card title={running ? "A clock is being set forward" : "Set the clock forward"}>
            {running ? <RunningTravel travel={running} /> : <TravelForm customerId={null} />}
          </Card>
        </div>
        <Card title="Due next" detail="What the clock will bring by itself, soonest first">
          <DueList due={data.next} />
        </Card>
      </div>
      <Travels travels={data.travels} />
    </>
  );
}

const runningOf = ({ travels }: TimeMachine) => travels.find(({ state }) => state === "running");

function ClockCard({ machine: { now, wall, timeZone, customers } }: { machine: TimeMachine }) {
  const path = usePublisherPath();
  const isAhead = now.getTime() - wall.getTime() > 1_000;
  return (
    <Card title="Clocks" detail={`Times in ${timeZone}`}>
      <Facts>
        <Fact label="This publisher">
          <Time at={now} className="font-semibold" />
          {!isAhead && <span className="text-fg-muted"> · as the machine’s</span>}
        </Fact>
        <Fact label="The machine">
          <Time at={wall} />
        </Fact>
        {customers.length > 0 && (
          <Fact label="Customers ahead">
            <ul className="flex flex-col gap-1">
              {customers.map((customer) => (
                <li key={customer.customerId} className="flex flex-wrap gap-x-2">
                  <Link
                    href={path(`/customers/${customer.customerId}`)}
                    className="rounded-sm break-all underline-offset-4 hover:underline"
                  >
                    {customer.email}
                  </Link>
                  <Time at={customer.now} className="text-fg-muted" />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
