"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useMay } from "@/components/shell/frame-context";
import { declineText } from "@/components/transactions/decline-words";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { MoneyText } from "@/components/ui/money";
import { useNow } from "@/components/ui/now-context";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import type { SubscriptionOptions } from "@/server/services/subscriptions/subscription-options";
import { changeWords } from "./change-words";
import { ParkedNotice } from "./parked-notice";
import { AnyChange } from "./subscription-actions";

/** What of a subscription somebody should know first, with what there is to do about it. */
export function StandingNotice({ subscription }: { subscription: SubscriptionDetail }) {
  const trpc = useTRPC();
  const { id, attention, planned, standing } = subscription;
  const isTold = attention !== null || planned !== null || standing === "stopped";
  const { data: options } = useQuery({
    ...trpc.subscriptions.options.queryOptions({ subscriptionId: id }),
    enabled: isTold && attention !== "parked",
  });
  if (!isTold) return null;
  return (
    <div className="mb-6 flex flex-col gap-2">
      {attention === "parked" && <ParkedNotice subscription={subscription} />}
      {attention === "past-due" && <PastDue subscription={subscription} options={options} />}
      {planned && <Planned subscription={subscription} options={options} />}
      {standing === "stopped" && <Stopped subscription={subscription} />}
    </div>
  );
}

type PartProps = { subscription: SubscriptionDetail; options?: SubscriptionOptions | undefined };

function PastDue({ subscription, options }: PartProps) {
  const { nextPayment, graceEndsAt, failedAttempts } = subscription;
  return (
    <Told
      tone="bad"
      title={graceEndsAt ? "The payment is overdue" : "The next payment was declined"}
      subscription={subscription}
      kinds={["retry", "change-method"]}
      options={options}
    >
      {nextPayment && (
        <>
          <MoneyText money={nextPayment.amount} several /> {graceEndsAt ? "was" : "is"} due on{" "}
          <Time at={nextPayment.at} />.{" "}
        </>
      )}
      {failedAttempts === 1 ? "One try failed." : `${failedAttempts} tries failed.`}{" "}
      {options?.lastDecline && <>{declineText(options.lastDecline)} </>}
      {options &&
        (options.nextTryAt ? (
          <>
            It is tried again on <Time at={options.nextTryAt} />.
          </>
        ) : (
          <>It is not tried again by itself.</>
        ))}
      {graceEndsAt && (
        <>
          {" "}
          Access goes on until <Time at={graceEndsAt} />; then it ends.
        </>
      )}
    </Told>
  );
}

function Planned({ subscription, options }: PartProps) {
  const { planned, nextPayment } = subscription;
  if (planned?.kind === "pause") {
    return (
      <Told title="A break is planned" kinds={["end-pause"]} {...{ subscription, options }} undo>
        It begins on <Time at={planned.at} />
        {nextPayment && (
          <>
            {" "}
            and is over on <Time at={nextPayment.at} />
          </>
        )}
        . Until then nothing changes.
      </Told>
    );
  }
  if (planned?.kind === "return") {
    return (
      <Told title="On a break" kinds={["end-pause"]} {...{ subscription, options }}>
        There is no access and no charge until <Time at={planned.at} />. Then it goes on by itself.
      </Told>
    );
  }
  if (planned?.kind === "switching") {
    return (
      <Notice title="A change of plan is being paid for">
        It is made once the bank has agreed.
      </Notice>
    );
  }
  return (
    <Told title="The plan changes" kinds={["cancel-switch"]} {...{ subscription, options }} undo>
      {planned && (
        <>
          On <Time at={planned.at} show="day" /> it changes to{" "}
          {options?.planned ? options.planned.title : "another plan"}
          {nextPayment && (
            <>
              , for <MoneyText money={nextPayment.amount} several />
            </>
          )}
          . Until then nothing changes.
        </>
      )}
    </Told>
  );
}

function Stopped({ subscription }: PartProps) {
  const { facts, periodEndsAt } = subscription;
  const { endsAs, stopReason, restorableUntil } = facts;
  const isOver = periodEndsAt <= new Date(useNow());
  return (
    <Notice tone="warn" title={isOver ? "Stopped and run out" : "It ends and is not renewed"}>
      Access {isOver ? "ended on" : "lasts until"} <Time at={periodEndsAt} />.
      {endsAs === "customer" && restorableUntil && (
        <>
          {" "}
          It can be resumed until <Time at={restorableUntil} />.
        </>
      )}
      {stopReason && ` Reason: “${stopReason}”.`}
    </Notice>
  );
}

type ToldProps = PartProps & {
  tone?: "bad";
  title: string;
  kinds: readonly ChangeKind[];
  /** The button takes back what was planned. */
  undo?: boolean;
  children: ReactNode;
};

function Told({ tone, title, subscription, options, kinds, undo, children }: ToldProps) {
  const mayChange = useMay("customers:write");
  const [chosen, setChosen] = useState<ChangeKind | null>(null);
  const possible = kinds.filter((kind) => mayChange && options?.refusals[kind] === null);
  return (
    <>
      <Notice title={title} {...(tone && { tone })}>
        <p>{children}</p>
        {possible.length > 0 && (
          <div className="mt-2 flex flex-wrap gap-2">
            {possible.map((kind) => (
              <Button key={kind} size="sm" onClick={() => setChosen(kind)}>
                {undo ? "Take back" : changeWords[kind].item}
              </Button>
            ))}
          </div>
        )}
      </Notice>
      {chosen && (
        <AnyChange kind={chosen} subscription={subscription} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
