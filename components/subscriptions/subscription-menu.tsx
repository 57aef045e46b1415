"use client";

import { useQuery } from "@tanstack/react-query";
import {
  ArrowLeftRight,
  CalendarPlus,
  CirclePause,
  CirclePlay,
  CircleStop,
  CreditCard,
  OctagonX,
  Percent,
  RotateCw,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useCallback } from "react";
import { useTRPC } from "@/components/trpc";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { readFailure } from "@/components/ui/failure";
import { useOpener } from "@/components/ui/opener";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";
import type { SubscriptionOptions } from "@/server/services/subscriptions/subscription-options";
import type { ChangedSubscription } from "./change-dialog";
import { wordsFor } from "./change-words";

type SubscriptionMenuProps = {
  subscription: ChangedSubscription;
  /** Why nothing may be done at all. */
  reason: string | undefined;
  size: "icon" | "icon-sm";
  onChoose: (kind: ChangeKind) => void;
};

/** Everything that can be done with a subscription; what cannot be done now says why. */
export function SubscriptionMenu({ subscription, reason, size, onChoose }: SubscriptionMenuProps) {
  return (
    <OverflowMenu label={`More actions for ${subscription.offer.title}`} size={size}>
      <Items subscriptionId={subscription.id} reason={reason} onChoose={onChoose} />
    </OverflowMenu>
  );
}

type ItemsProps = Pick<SubscriptionMenuProps, "reason" | "onChoose"> & { subscriptionId: number };

/** Made when the menu is first wanted: only then is it asked what can be done. */
function Items({ subscriptionId, reason, onChoose }: ItemsProps) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.subscriptions.options.queryOptions({ subscriptionId }));
  const { isByKey } = useOpener();
  const first = useCallback(
    (part: HTMLElement | null) => {
      if (isByKey) part?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    },
    [isByKey],
  );
  if (error) return <DropdownMenuLabel>{readFailure(error).message}</DropdownMenuLabel>;
  if (!data) return <Waiting />;
  return (
    // The menu looks for its first item when it opens, which may be before there is one.
    <div ref={first}>
      {kindsFor(data).map((kind) => (
        <Item
          key={kind}
          kind={kind}
          label={wordsFor(kind, data).item}
          reason={reason ?? data.refusals[kind]}
          onChoose={onChoose}
        />
      ))}
      <DropdownMenuSeparator />
      <Item
        kind="terminate"
        label={wordsFor("terminate", data).item}
        reason={reason ?? data.refusals.terminate}
        onChoose={onChoose}
        tone="danger"
      />
    </div>
  );
}

/** Made of what will stand in its place, so that the menu does not wait for that as well. */
const Waiting = () => (
  <>
    <DropdownMenuItem aria-disabled onSelect={(event) => event.preventDefault()}>
      Looking what can be done…
    </DropdownMenuItem>
    <span hidden>
      <DropdownMenuSeparator />
    </span>
  </>
);

/** Of what undoes one another, the one that there is to do. */
function kindsFor({ refusals }: SubscriptionOptions): ChangeKind[] {
  return [
    "retry",
    refusals["cancel-switch"] === null ? "cancel-switch" : "switch",
    refusals["end-pause"] === null ? "end-pause" : "pause",
    "extend",
    "apply-discount",
    "change-method",
    refusals.resume === null ? "resume" : "stop",
  ];
}

const icons: Readonly<Record<ChangeKind, LucideIcon>> = {
  retry: RotateCw,
  switch: ArrowLeftRight,
  "cancel-switch": Undo2,
  pause: CirclePause,
  "end-pause": CirclePlay,
  extend: CalendarPlus,
  "apply-discount": Percent,
  "change-method": CreditCard,
  stop: CircleStop,
  resume: CirclePlay,
  terminate: OctagonX,
};

type ItemProps = {
  kind: ChangeKind;
  label: string;
  reason: string | null;
  tone?: "danger";
  onChoose: (kind: ChangeKind) => void;
};

/** Out of reach it stays in its place and in the order of keys, and says why. */
function Item({ kind, label, reason, tone, onChoose }: ItemProps) {
  const Icon = icons[kind];
  if (reason === null) {
    return (
      <DropdownMenuItem onSelect={() => onChoose(kind)} {...(tone && { tone })}>
        <Icon aria-hidden />
        {label}
      </DropdownMenuItem>
    );
  }
  return (
    <DropdownMenuItem
      aria-disabled
      onSelect={(event) => event.preventDefault()}
      className="max-w-72 items-start py-1.5 text-fg-muted"
    >
      <Icon aria-hidden className="mt-0.5" />
      <span className="min-w-0">
        {label}
        <span className="block text-xs text-pretty">{reason}</span>
      </span>
    </DropdownMenuItem>
  );
}
