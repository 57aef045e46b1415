"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { PaymentMethods } from "./payment-methods";
import { TaxRules } from "./tax-rules";
import { TestCards } from "./test-cards";
import { VatTable } from "./vat-table";

/** How customers pay, and which taxes are charged. */
export function PaymentSettingsView() {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data: settings } = useSuspenseQuery(trpc.paymentSettings.get.queryOptions());
  return (
    <div>
      <SettingsSection
        title="Payment methods"
        detail={
          settings.isSandbox
            ? "This is a sandbox: its gateway takes test cards, keeps books of its own, and moves no money."
            : "What customers can pay with at your checkout."
        }
      >
        <PaymentMethods settings={settings} />
      </SettingsSection>
      {settings.testCards.length > 0 && (
        <SettingsSection
          title="Test cards"
          detail={
            <>
              Each number has one outcome, so that you can see what customers will see. Use any
              name, any date to come such as 03/2030, and any security code such as 737. Other
              numbers are refused before they leave the browser.{" "}
              <Link
                href={path("/admin/scripts")}
                className="rounded-sm underline underline-offset-4 hover:text-fg"
              >
                Sandbox scripts
              </Link>{" "}
              have a card answer otherwise, ask by ask.
            </>
          }
        >
          <TestCards cards={settings.testCards} />
        </SettingsSection>
      )}
      <SettingsSection
        title="Taxes"
        detail="The customer's country decides which tax is charged; the offer decides whether the price holds it already."
      >
        <TaxRules settings={settings} />
      </SettingsSection>
      <VatTable rates={settings.vatRates} />
    </div>
  );
}
