import {
  anonymiseCustomer,
  previewAnonymise,
} from "@/server/services/customers/anonymise-customer";
import { changeCustomerProfile } from "@/server/services/customers/change-customer-profile";
import { countCustomers } from "@/server/services/customers/count-customers";
import { getCustomerDetail } from "@/server/services/customers/get-customer-detail";
import { listCustomerEmails } from "@/server/services/customers/list-customer-emails";
import { listCustomerEntitlements } from "@/server/services/customers/list-customer-entitlements";
import { listCustomerEvents } from "@/server/services/customers/list-customer-events";
import { listCustomerFacets } from "@/server/services/customers/list-customer-facets";
import { listCustomers } from "@/server/services/customers/list-customers";
import { changeCustomerProfileInput, customerInput } from "@/server/services/customers/schemas";
import { listInput } from "@/server/services/lists/schemas";
import { publisherProcedure, router } from "../trpc";

export const customersRouter = router({
  list: publisherProcedure.input(listInput).query(({ ctx, input }) => listCustomers(ctx, input)),
  count: publisherProcedure.input(listInput).query(({ ctx, input }) => countCustomers(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listCustomerFacets(ctx)),
  get: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => getCustomerDetail(ctx, input)),
  events: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => listCustomerEvents(ctx, input)),
  emails: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => listCustomerEmails(ctx, input)),
  entitlements: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => listCustomerEntitlements(ctx, input)),
  previewAnonymise: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => previewAnonymise(ctx, input)),
  anonymise: publisherProcedure
    .input(customerInput)
    .mutation(({ ctx, input }) => anonymiseCustomer(ctx, input)),
  changeProfile: publisherProcedure
    .input(changeCustomerProfileInput)
    .mutation(({ ctx, input }) => changeCustomerProfile(ctx, input)),
});
