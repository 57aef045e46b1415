import { acceptInvitation } from "@/server/services/team/accept-invitation";
import { changeMemberPermissions } from "@/server/services/team/change-member-permissions";
import { getInvitation } from "@/server/services/team/get-invitation";
import { inviteMember } from "@/server/services/team/invite-member";
import { listTeam } from "@/server/services/team/list-team";
import { removeMember } from "@/server/services/team/remove-member";
import { requestPermission } from "@/server/services/team/request-permission";
import { resendInvitation } from "@/server/services/team/resend-invitation";
import { revokeInvitation } from "@/server/services/team/revoke-invitation";
import {
  acceptInvitationInput,
  changeMemberPermissionsInput,
  getInvitationInput,
  invitationInput,
  inviteMemberInput,
  memberInput,
  requestPermissionInput,
  transferOwnershipInput,
} from "@/server/services/team/schemas";
import { transferOwnership } from "@/server/services/team/transfer-ownership";
import { publicProcedure, publisherProcedure, router } from "../trpc";

export const teamRouter = router({
  list: publisherProcedure.query(({ ctx }) => listTeam(ctx)),

  invite: publisherProcedure
    .input(inviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),

  resendInvitation: publisherProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),

  revokeInvitation: publisherProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),

  changePermissions: publisherProcedure
    .input(changeMemberPermissionsInput)
    .mutation(({ ctx, input }) => changeMemberPermissions(ctx, input)),

  requestPermission: publisherProcedure
    .input(requestPermissionInput)
    .mutation(({ ctx, input }) => requestPermission(ctx, input)),

  remove: publisherProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => removeMember(ctx, input)),

  transferOwnership: publisherProcedure
    .input(transferOwnershipInput)
    .mutation(({ ctx, input }) => transferOwnership(ctx, input)),

  invitation: publicProcedure
    .input(getInvitationInput)
    .query(({ ctx, input }) => getInvitation(ctx, input)),

  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
