import { countCustomers } from "@/server/services/customers/count-customers";
import { listCustomerFacets } from "@/server/services/customers/list-customer-facets";
import { listCustomers } from "@/server/services/customers/list-customers";
import { listInput } from "@/server/services/lists/schemas";
import { publisherProcedure, router } from "../trpc";

export const customersRouter = router({
  list: publisherProcedure.input(listInput).query(({ ctx, input }) => listCustomers(ctx, input)),
  count: publisherProcedure.input(listInput).query(({ ctx, input }) => countCustomers(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listCustomerFacets(ctx)),
});
