import { getCardUpdate } from "@/server/services/card-updates/card-update-view";
import { accountHome } from "@/server/services/my-account/account-home";
import { accountReceipts } from "@/server/services/my-account/account-receipts";
import { accountOwner, allowedReturn, jobPlan } from "@/server/services/my-account/job-plan";
import { leaving } from "@/server/services/my-account/leaving";
import { paymentOptions } from "@/server/services/my-account/payment-options";
import { pauseChoices, planChoices } from "@/server/services/my-account/plan-choices";
import { previewChange } from "@/server/services/subscriptions/preview-change";

/** What the pages of My account ask, in the context of whoever was let in. */
export const accountPages = {
  home: accountHome,
  owner: accountOwner,
  receipts: accountReceipts,
  jobPlan,
  allowedReturn,
  leaving,
  planChoices,
  pauseChoices,
  paymentOptions,
  cardUpdate: getCardUpdate,
  preview: previewChange,
};
