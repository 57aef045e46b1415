import { countryOptions, currencyOptions, zoneOptions } from "@/components/accounts/place-options";
import type { Places } from "@/components/accounts/publisher-fields";

/** What a new publisher chooses from; made on the server, which spells every name the same way. */
export const places = (): Places => ({
  countries: countryOptions(),
  currencies: currencyOptions(),
  zones: zoneOptions(),
});
