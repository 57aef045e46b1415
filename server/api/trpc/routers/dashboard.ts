import { findHome } from "@/server/services/publishers/find-home";
import { getDashboardFrame } from "@/server/services/publishers/get-dashboard-frame";
import { getGoLiveChecklist } from "@/server/services/publishers/get-go-live-checklist";
import { listGrantors } from "@/server/services/team/list-grantors";
import { openPublisher } from "@/server/services/publishers/open-publisher";
import { rememberPublisher } from "@/server/services/publishers/remember-publisher";
import { openPublisherInput } from "@/server/services/publishers/schemas";
import { accountProcedure, publisherProcedure, router } from "../trpc";

export const dashboardRouter = router({
  home: accountProcedure.query(({ ctx }) => findHome(ctx)),
  openPublisher: accountProcedure
    .input(openPublisherInput)
    .mutation(({ ctx, input }) => openPublisher(ctx, input)),

  frame: publisherProcedure.query(({ ctx }) => getDashboardFrame(ctx)),
  grantors: publisherProcedure.query(({ ctx }) => listGrantors(ctx)),
  goLiveChecklist: publisherProcedure.query(({ ctx }) => getGoLiveChecklist(ctx)),
  remember: publisherProcedure.mutation(({ ctx }) => rememberPublisher(ctx)),
});
