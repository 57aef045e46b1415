import type { CompanyProfileView } from "@/server/services/publishers/get-company-profile";

export type CompanyValues = CompanyProfileView["values"];

/** What the fields are called, wherever they are named. */
export const companyLabels: Record<keyof CompanyValues, string> = {
  name: "Publisher name",
  legalName: "Legal name",
  addressLine1: "Address",
  addressLine2: "Address, second line",
  postalCode: "Postal code",
  city: "City",
  region: "State or region",
  country: "Country",
  taxId: "Tax or VAT number",
  contactEmail: "Contact e-mail",
  contactPhone: "Contact phone",
  supportEmail: "Support e-mail",
  supportUrl: "Help page",
  websiteUrl: "Website",
  termsUrl: "Terms of service",
  privacyUrl: "Privacy policy",
  defaultCurrency: "Default currency",
  timeZone: "Time zone",
  locale: "Dates and figures",
};
