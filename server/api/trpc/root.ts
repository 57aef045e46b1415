import { accountRouter } from "./routers/account";
import { auditRouter } from "./routers/audit";
import { checkoutRouter } from "./routers/checkout";
import { companyRouter } from "./routers/company";
import { dashboardRouter } from "./routers/dashboard";
import { emailsRouter } from "./routers/emails";
import { exportsRouter } from "./routers/exports";
import { sessionRouter } from "./routers/session";
import { tasksRouter } from "./routers/tasks";
import { teamRouter } from "./routers/team";
import { viewsRouter } from "./routers/views";
import { router } from "./trpc";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  checkout: checkoutRouter,
  company: companyRouter,
  dashboard: dashboardRouter,
  emails: emailsRouter,
  exports: exportsRouter,
  session: sessionRouter,
  tasks: tasksRouter,
  team: teamRouter,
  views: viewsRouter,
});

export type AppRouter = typeof appRouter;
