import { listCustomerConsents } from "@/server/services/consents/list-customer-consents";
import { addCustomerNote } from "@/server/services/customer-notes/add-customer-note";
import { deleteCustomerNote } from "@/server/services/customer-notes/delete-customer-note";
import { editCustomerNote } from "@/server/services/customer-notes/edit-customer-note";
import { listCustomerNotes } from "@/server/services/customer-notes/list-customer-notes";
import { pinCustomerNote } from "@/server/services/customer-notes/pin-customer-note";
import {
  addCustomerNoteInput,
  customerNoteInput,
  editCustomerNoteInput,
  pinCustomerNoteInput,
} from "@/server/services/customer-notes/schemas";
import {
  anonymiseCustomer,
  previewAnonymise,
} from "@/server/services/customers/anonymise-customer";
import { blockCustomer, unblockCustomer } from "@/server/services/customers/block-customer";
import { changeCustomerProfile } from "@/server/services/customers/change-customer-profile";
import { countCustomers } from "@/server/services/customers/count-customers";
import { deletePaymentMethod } from "@/server/services/customers/delete-payment-method";
import { getCustomerDetail } from "@/server/services/customers/get-customer-detail";
import { listCustomerEmails } from "@/server/services/customers/list-customer-emails";
import { listCustomerEntitlements } from "@/server/services/customers/list-customer-entitlements";
import { listCustomerEvents } from "@/server/services/customers/list-customer-events";
import { listCustomerFacets } from "@/server/services/customers/list-customer-facets";
import { listCustomers } from "@/server/services/customers/list-customers";
import {
  changeCustomerProfileInput,
  customerInput,
  paymentMethodInput,
  sendCustomerLinkInput,
} from "@/server/services/customers/schemas";
import { sendCustomerLink } from "@/server/services/customers/send-customer-link";
import { grantAccess } from "@/server/services/entitlements/grant-access";
import { listGrantableOffers } from "@/server/services/entitlements/list-grantable-offers";
import { revokeAccess } from "@/server/services/entitlements/revoke-access";
import { grantAccessInput, revokeAccessInput } from "@/server/services/entitlements/schemas";
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
  consents: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => listCustomerConsents(ctx, input)),
  grantableOffers: publisherProcedure.query(({ ctx }) => listGrantableOffers(ctx)),
  grantAccess: publisherProcedure
    .input(grantAccessInput)
    .mutation(({ ctx, input }) => grantAccess(ctx, input)),
  revokeAccess: publisherProcedure
    .input(revokeAccessInput)
    .mutation(({ ctx, input }) => revokeAccess(ctx, input)),
  deletePaymentMethod: publisherProcedure
    .input(paymentMethodInput)
    .mutation(({ ctx, input }) => deletePaymentMethod(ctx, input)),
  notes: publisherProcedure
    .input(customerInput)
    .query(({ ctx, input }) => listCustomerNotes(ctx, input)),
  addNote: publisherProcedure
    .input(addCustomerNoteInput)
    .mutation(({ ctx, input }) => addCustomerNote(ctx, input)),
  editNote: publisherProcedure
    .input(editCustomerNoteInput)
    .mutation(({ ctx, input }) => editCustomerNote(ctx, input)),
  pinNote: publisherProcedure
    .input(pinCustomerNoteInput)
    .mutation(({ ctx, input }) => pinCustomerNote(ctx, input)),
  deleteNote: publisherProcedure
    .input(customerNoteInput)
    .mutation(({ ctx, input }) => deleteCustomerNote(ctx, input)),
  sendLink: publisherProcedure
    .input(sendCustomerLinkInput)
    .mutation(({ ctx, input }) => sendCustomerLink(ctx, input)),
  block: publisherProcedure
    .input(customerInput)
    .mutation(({ ctx, input }) => blockCustomer(ctx, input)),
  unblock: publisherProcedure
    .input(customerInput)
    .mutation(({ ctx, input }) => unblockCustomer(ctx, input)),
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
