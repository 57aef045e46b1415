import { findHome } from "@/server/services/publishers/find-home";
import { getDashboardFrame } from "@/server/services/publishers/get-dashboard-frame";
import { getGoLiveChecklist } from "@/server/services/publishers/get-go-live-checklist";
import { listGrantors } from "@/server/services/publishers/list-grantors";
import { rememberPublisher } from "@/server/services/publishers/remember-publisher";
import { accountProcedure, publisherProcedure, router } from "../trpc";

export const dashboardRouter = router({
  home: accountProcedure.query(({ ctx }) => findHome(ctx)),
  frame: publisherProcedure.query(({ ctx }) => getDashboardFrame(ctx)),
  grantors: publisherProcedure.query(({ ctx }) => listGrantors(ctx)),
  goLiveChecklist: publisherProcedure.query(({ ctx }) => getGoLiveChecklist(ctx)),
  remember: publisherProcedure.mutation(({ ctx }) => rememberPublisher(ctx)),
});
