import type {
  ChangeCompanyProfileInput,
  CreatePublisherInput,
} from "@/server/services/publishers/schemas";

/** The publisher the demo opens on: documentaries and series for the north. */
export const northlight: CreatePublisherInput = {
  name: "Northlight",
  country: "NL",
  currency: "EUR",
  timeZone: "Europe/Amsterdam",
};

/** Names and numbers are made up; addresses end in `.example`, where nothing is ever delivered. */
export const northlightProfile: ChangeCompanyProfileInput = {
  version: 1,
  name: "Northlight",
  legalName: "Northlight Media B.V.",
  addressLine1: "Havenkade 12",
  addressLine2: "",
  postalCode: "1019 BA",
  city: "Amsterdam",
  region: "",
  country: "NL",
  taxId: "NL123456789B01",
  contactEmail: "office@northlight.example",
  contactPhone: "",
  supportEmail: "help@northlight.example",
  supportUrl: "https://northlight.example/help",
  websiteUrl: "https://northlight.example",
  termsUrl: "",
  privacyUrl: "",
  defaultCurrency: "EUR",
  timeZone: "Europe/Amsterdam",
  locale: "en-GB",
};

/** The publisher to switch to, and to see nothing of the first one in. */
export const harbourSport: CreatePublisherInput = {
  name: "Harbour Sport",
  country: "US",
  currency: "USD",
  timeZone: "America/New_York",
};
