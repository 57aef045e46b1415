"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { ConsentForms } from "./consent-forms";
import { DefaultReturnForm } from "./default-return-form";
import { OriginForm } from "./origin-form";
import { OriginList } from "./origin-list";
import { SnippetBuilder } from "./snippet-builder";

/** Where customers come from and return to, and the code that sends them to checkout. */
export function CheckoutSettingsView() {
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.checkoutSettings.get.queryOptions());
  return (
    <div>
      <SettingsSection
        title="Allowed return addresses"
        detail={
          <>
            <p>
              After checkout, customers are sent back to your site only if it is listed here, so
              that nobody can use your checkout to lead them elsewhere.
            </p>
            <p className="mt-2">
              An origin is the beginning of an address, up to the first slash. Every page on it is
              allowed{settings.isSandbox && "; in the sandbox, so is a site on your own machine"}.
            </p>
          </>
        }
      >
        <OriginList origins={settings.origins} />
        <OriginForm isSandbox={settings.isSandbox} />
      </SettingsSection>
      <SettingsSection
        title="Default return address"
        detail="Where customers go from their receipt when the link that brought them names no address of its own."
      >
        <DefaultReturnForm settings={settings} />
      </SettingsSection>
      <SettingsSection
        title="Consents"
        detail="What customers agree to in their account. Other words are a new version, and whoever agreed to the last one is asked again."
      >
        <ConsentForms />
      </SettingsSection>
      <SettingsSection
        title="Snippet builder"
        detail="Choose an offer and take the link or the HTML for your site. The link leads to the checkout by itself, with no script on your page."
      >
        <SnippetBuilder settings={settings} />
      </SettingsSection>
    </div>
  );
}
