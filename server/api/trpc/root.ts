import { accountRouter } from "./routers/account";
import {
  analyticsRouter,
  mrrMovementsRouter,
  subscriberMovementsRouter,
} from "./routers/analytics";
import { apiKeysRouter } from "./routers/api-keys";
import { auditRouter } from "./routers/audit";
import { bulkRouter } from "./routers/bulk";
import { checkoutRouter } from "./routers/checkout";
import { checkoutSettingsRouter } from "./routers/checkout-settings";
import { consentsRouter } from "./routers/consents";
import { companyRouter } from "./routers/company";
import { customersRouter } from "./routers/customers";
import { dashboardRouter } from "./routers/dashboard";
import { dunningRouter } from "./routers/dunning";
import { emailsRouter } from "./routers/emails";
import { exportsRouter } from "./routers/exports";
import { offersRouter } from "./routers/offers";
import { paymentSettingsRouter } from "./routers/payment-settings";
import { reconciliationRouter } from "./routers/reconciliation";
import { refundRequestsRouter } from "./routers/refund-requests";
import { sandboxScriptsRouter } from "./routers/sandbox-scripts";
import { priceChangesRouter } from "./routers/price-changes";
import { searchRouter } from "./routers/search";
import { sessionRouter } from "./routers/session";
import { subscriptionsRouter } from "./routers/subscriptions";
import { switchesRouter } from "./routers/switches";
import { tasksRouter } from "./routers/tasks";
import { teamRouter } from "./routers/team";
import { timeMachineRouter } from "./routers/time-machine";
import { transactionsRouter } from "./routers/transactions";
import { viewsRouter } from "./routers/views";
import { withdrawalsRouter } from "./routers/withdrawals";
import { router } from "./trpc";

export const appRouter = router({
  account: accountRouter,
  analytics: analyticsRouter,
  apiKeys: apiKeysRouter,
  audit: auditRouter,
  bulk: bulkRouter,
  checkout: checkoutRouter,
  checkoutSettings: checkoutSettingsRouter,
  consents: consentsRouter,
  company: companyRouter,
  customers: customersRouter,
  dashboard: dashboardRouter,
  dunning: dunningRouter,
  emails: emailsRouter,
  exports: exportsRouter,
  mrrMovements: mrrMovementsRouter,
  offers: offersRouter,
  paymentSettings: paymentSettingsRouter,
  reconciliation: reconciliationRouter,
  refundRequests: refundRequestsRouter,
  sandboxScripts: sandboxScriptsRouter,
  priceChanges: priceChangesRouter,
  search: searchRouter,
  session: sessionRouter,
  subscriberMovements: subscriberMovementsRouter,
  subscriptions: subscriptionsRouter,
  switches: switchesRouter,
  tasks: tasksRouter,
  team: teamRouter,
  timeMachine: timeMachineRouter,
  transactions: transactionsRouter,
  views: viewsRouter,
  withdrawals: withdrawalsRouter,
});

export type AppRouter = typeof appRouter;
