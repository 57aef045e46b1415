import { getCardUpdate } from "@/server/services/card-updates/card-update-view";
import { accountHome } from "@/server/services/my-account/account-home";
import { accountReceipts } from "@/server/services/my-account/account-receipts";
import { wishedEmail } from "@/server/services/my-account/change-own-email";
import { accountOwner, allowedReturn, jobPlan } from "@/server/services/my-account/job-plan";
import { leaving } from "@/server/services/my-account/leaving";
import { paymentOptions } from "@/server/services/my-account/payment-options";
import { pauseChoices, planChoices } from "@/server/services/my-account/plan-choices";
import { isFresh } from "@/server/services/my-account/require-proof";
import { ownReceiptLinks } from "@/server/services/receipts/receipt-link";
import { previewChange } from "@/server/services/subscriptions/preview-change";

/** What the pages of My account ask, in the context of whoever was let in. */
export const accountPages = {
  home: accountHome,
  owner: accountOwner,
  receipts: accountReceipts,
  receiptLinks: ownReceiptLinks,
  jobPlan,
  allowedReturn,
  leaving,
  planChoices,
  pauseChoices,
  paymentOptions,
  isFresh,
  wishedEmail,
  cardUpdate: getCardUpdate,
  preview: previewChange,
};
