"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { MoneyText } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page";
import { QueryRegion } from "@/components/ui/query-region";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import { toDecimalString } from "@/server/domain/money";
import type { PriceChangeDetail as Change } from "@/server/services/price-changes/get-price-change";
import { ForecastCard } from "./forecast-card";
import { NoticeCard } from "./notice-card";
import { PriceChangeActions } from "./price-change-actions";
import { existingText, stateLabels } from "./price-change-words";
import { ReportCard } from "./report-card";

/** Often enough for somebody who has just started one. */
const refreshMs = 5_000;

/** One price change: what was decided, what it would come to or has come to, and what can be done. */
export function PriceChangeDetail({ priceChangeId }: { priceChangeId: string }) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data: change } = useSuspenseQuery({
    ...trpc.priceChanges.get.queryOptions({ priceChangeId }),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? refreshMs : false),
  });
  const isDraft = change.state === "draft";
  const dryRun = useQuery({
    ...trpc.priceChanges.dryRun.queryOptions({
      offerId: change.offer.shortId,
      price: toDecimalString(change.price),
      startsOn: change.startsOn,
      noticeDays: change.noticeDays,
      existing: change.existing,
    }),
    enabled: isDraft,
    retry: false,
  });
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb trail={[{ label: "Price changes", href: path("/offers/price-changes") }]} />
        }
        title={
          <>
            {change.offer.title}
            <StateChip {...stateLabels[change.state]} className="self-center" />
          </>
        }
        detail={
          <>
            <MoneyText money={change.before} several /> → <MoneyText money={change.price} several />{" "}
            from <Time at={change.startsAt} show="day" />
          </>
        }
        action={<PriceChangeActions change={change} moving={dryRun.data?.forecast.moving} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Decided change={change} />
        {isDraft ? (
          <QueryRegion query={dryRun} effect="It could not be seen what it comes to.">
            {({ forecast, mail }) => (
              <div className="flex min-w-0 flex-col gap-4">
                <ForecastCard forecast={forecast} />
                {mail && <NoticeCard mail={mail} />}
              </div>
            )}
          </QueryRegion>
        ) : (
          <ReportCard change={change} />
        )}
      </div>
    </>
  );
}

/** Whether mails are about to be written, or on their way. */
const isMoving = ({ state, report, startedAt }: Change) =>
  state === "withdrawing" ||
  report.mails.waiting > 0 ||
  (state === "running" && report.told === 0 && startedAt !== null);

function Decided({ change }: { change: Change }) {
  const path = usePublisherPath();
  return (
    <Card title="What was decided">
      <Facts>
        <Fact label="Offer">
          <Link
            href={path(`/offers/${change.offer.shortId}`)}
            className="rounded-sm font-medium text-primary underline-offset-4 hover:underline"
          >
            {change.offer.title}
          </Link>
        </Fact>
        <Fact label="New price">
          <MoneyText money={change.price} several />
        </Fact>
        <Fact label="First day">
          <Time at={change.startsAt} show="day" />
        </Fact>
        <Fact label="Subscribers">{existingText(change)}</Fact>
        <Fact label="Written">
          <Time at={change.createdAt} />
        </Fact>
        {change.startedAt && (
          <Fact label="Started">
            <Time at={change.startedAt} />
          </Fact>
        )}
        {change.appliedAt && (
          <Fact label="In effect since">
            <Time at={change.appliedAt} />
          </Fact>
        )}
        {change.endedAt && (
          <Fact label={change.state === "cancelled" ? "Cancelled" : "Finished"}>
            <Time at={change.endedAt} />
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
