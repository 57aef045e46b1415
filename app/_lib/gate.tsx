import type { ReactNode } from "react";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api } from "@/app/_lib/trpc";
import { RequestPermission } from "@/components/team/request-permission";
import { InactiveAccount, NoPermission } from "@/components/ui/no-permission";
import { PageHeader } from "@/components/ui/page";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { Permission } from "@/server/domain/permissions";

type Props = {
  permission: Permission;
  title: string;
  /** The end of "You cannot …". */
  what: string;
  children: ReactNode;
};

/**
 * Shows a page to those who may open it, and to everybody else what is missing and whom to ask.
 * For the eye alone: the verbs behind the page refuse by themselves.
 */
export async function Gate({ permission, title, what, children }: Props) {
  // The layout asks as well, at the same time: neither may fail for want of a session.
  const { permissions, publisher } = await orSignIn(api.dashboard.frame());
  if (permissions.includes(permission)) return children;

  const grantors = (await api.dashboard.grantors()).map(({ name }) => name);
  return (
    <>
      <PageHeader title={title} />
      {permissions.length === 0 ? (
        <InactiveAccount publisher={publisher.name} grantors={grantors} />
      ) : (
        <NoPermission
          what={what}
          permission={labelOfPermission(permission)}
          grantors={grantors}
          request={<RequestPermission permission={permission} />}
        />
      )}
    </>
  );
}
