import { changeCompanyProfile } from "@/server/services/publishers/change-company-profile";
import { getCompanyProfile } from "@/server/services/publishers/get-company-profile";
import { changeCompanyProfileInput } from "@/server/services/publishers/schemas";
import { publisherProcedure, router } from "../trpc";

export const companyRouter = router({
  profile: publisherProcedure.query(({ ctx }) => getCompanyProfile(ctx)),

  changeProfile: publisherProcedure
    .input(changeCompanyProfileInput)
    .mutation(({ ctx, input }) => changeCompanyProfile(ctx, input)),
});
