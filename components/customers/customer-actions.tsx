"use client";

import { Ban, KeyRound, LockOpen, Pencil, ShieldOff, UserRoundX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { GatedButton } from "@/components/ui/gated-button";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { useReason } from "./use-care-reason";

const AnonymiseDialog = lazy(async () => ({
  default: (await import("./anonymise-dialog")).AnonymiseDialog,
}));
const BlockDialog = lazy(async () => ({ default: (await import("./block-dialog")).BlockDialog }));
const EditCustomerDialog = lazy(async () => ({
  default: (await import("./edit-customer-dialog")).EditCustomerDialog,
}));
const GrantDialog = lazy(async () => ({ default: (await import("./grant-dialog")).GrantDialog }));
const SendLinkDialog = lazy(async () => ({
  default: (await import("./send-link-dialog")).SendLinkDialog,
}));

type Chosen = "grant" | "sign-in" | "reset-password" | "edit" | "block" | "anonymise";

/** What can be done for a customer, the likeliest in sight. */
export function CustomerActions({ customer }: { customer: CustomerDetail }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const careReason = useReason("customers:write");
  const accountReason = useReason("accounts:write");
  const editReason = useReason("accounts:write", "personal-data:read");
  const isBlocked = customer.state === "blocked";
  const blockedReason = isBlocked ? "This customer is blocked. Let them in first." : undefined;
  const close = () => setChosen(null);

  return (
    <>
      <GatedButton reason={careReason ?? blockedReason} onClick={() => setChosen("grant")}>
        Grant access
      </GatedButton>
      <GatedButton
        reason={careReason ?? blockedReason}
        onClick={() => setChosen("sign-in")}
        className="max-sm:hidden"
      >
        Sign-in link
      </GatedButton>
      <OverflowMenu label={`More actions for ${customer.email}`}>
        <Item reason={careReason ?? blockedReason} onSelect={() => setChosen("sign-in")}>
          <KeyRound aria-hidden />
          Send sign-in link
        </Item>
        <Item reason={careReason ?? blockedReason} onSelect={() => setChosen("reset-password")}>
          <LockOpen aria-hidden />
          Send password-reset link
        </Item>
        <Item reason={editReason} onSelect={() => setChosen("edit")}>
          <Pencil aria-hidden />
          Edit profile
        </Item>
        <DropdownMenuSeparator />
        <Item reason={accountReason} onSelect={() => setChosen("block")}>
          {isBlocked ? <ShieldOff aria-hidden /> : <Ban aria-hidden />}
          {isBlocked ? "Let in again" : "Block"}
        </Item>
        <Item reason={accountReason} onSelect={() => setChosen("anonymise")} isDanger>
          <UserRoundX aria-hidden />
          Anonymise
        </Item>
      </OverflowMenu>
      <Suspense fallback={null}>
        {chosen === "grant" && <GrantDialog customer={customer} onClose={close} />}
        {chosen === "edit" && <EditCustomerDialog customer={customer} onClose={close} />}
        {chosen === "block" && <BlockDialog customer={customer} onClose={close} />}
        {chosen === "anonymise" && <AnonymiseDialog customer={customer} onClose={close} />}
        {(chosen === "sign-in" || chosen === "reset-password") && (
          <SendLinkDialog job={chosen} customer={customer} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

type ItemProps = {
  reason: string | undefined;
  isDanger?: boolean;
  onSelect: () => void;
  children: React.ReactNode;
};

/** Out of reach it stays in its place, and says why. */
function Item({ reason, isDanger = false, onSelect, children }: ItemProps) {
  if (reason === undefined) {
    return (
      <DropdownMenuItem onSelect={onSelect} {...(isDanger && { tone: "danger" })}>
        {children}
      </DropdownMenuItem>
    );
  }
  return (
    <DropdownMenuItem
      aria-disabled
      title={reason}
      aria-description={reason}
      onSelect={(event) => event.preventDefault()}
      className="text-fg-muted"
    >
      {children}
    </DropdownMenuItem>
  );
}
