import { dashboardRouter } from "./routers/dashboard";
import { router } from "./trpc";

export const appRouter = router({
  dashboard: dashboardRouter,
});

export type AppRouter = typeof appRouter;
