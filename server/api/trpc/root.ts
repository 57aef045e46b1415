import { accountRouter } from "./routers/account";
import { dashboardRouter } from "./routers/dashboard";
import { sessionRouter } from "./routers/session";
import { router } from "./trpc";

export const appRouter = router({
  account: accountRouter,
  dashboard: dashboardRouter,
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
