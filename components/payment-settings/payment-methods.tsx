import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { StateChip } from "@/components/ui/state-chip";
import type { PaymentSettings } from "@/server/services/payment-settings/get-payment-settings";

type PaymentMethodsProps = { settings: PaymentSettings };

/** What checkout takes, and through whom. */
export function PaymentMethods({ settings: { isSandbox, hasGateway } }: PaymentMethodsProps) {
  return (
    <>
      {!hasGateway && (
        <Notice tone="warn" title="No payment gateway is connected">
          Checkout says that it cannot take payments yet, and takes nothing. Offers that are free
          can be had.
        </Notice>
      )}
      <ul
        aria-label="Payment methods"
        className="divide-y divide-line rounded-lg border border-line"
      >
        <Method name="Cards" isOn={hasGateway}>
          {isSandbox
            ? "Test cards alone, through the sandbox gateway, with 3-D Secure."
            : "They come with a payment gateway."}
        </Method>
        <Method name="Free offers" isOn>
          Need no way to pay: an e-mail address is all that is asked for.
        </Method>
      </ul>
    </>
  );
}

type MethodProps = { name: string; isOn: boolean; children: ReactNode };

const Method = ({ name, isOn, children }: MethodProps) => (
  <li className="flex items-start justify-between gap-4 px-3 py-2.5 text-sm">
    <div>
      <p className="font-medium">{name}</p>
      <p className="text-pretty text-fg-muted">{children}</p>
    </div>
    {isOn ? <StateChip tone="ok" label="On" /> : <StateChip tone="neutral" label="Off" />}
  </li>
);
