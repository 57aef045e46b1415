import { accountRouter } from "./routers/account";
import { companyRouter } from "./routers/company";
import { dashboardRouter } from "./routers/dashboard";
import { emailsRouter } from "./routers/emails";
import { sessionRouter } from "./routers/session";
import { teamRouter } from "./routers/team";
import { router } from "./trpc";

export const appRouter = router({
  account: accountRouter,
  company: companyRouter,
  dashboard: dashboardRouter,
  emails: emailsRouter,
  session: sessionRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
