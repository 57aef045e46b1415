import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";

type NoPermissionProps = {
  /** What is out of reach, as the end of a sentence: "see the audit log". */
  what: string;
  /** What the permission is called on the Team page. */
  permission: string;
  /** Who can grant it. */
  grantors: readonly string[];
  /** A button that asks them. */
  request?: ReactNode;
};

/** For those who came by a direct link: what is missing and who can help. */
export function NoPermission({ what, permission, grantors, request }: NoPermissionProps) {
  return (
    <EmptyState icon={<Lock />} title={`You cannot ${what}`} action={request}>
      It takes the permission “{permission}”.
      {grantors.length > 0 && ` ${oneOf(grantors)} can grant it to you.`}
    </EmptyState>
  );
}

type InactiveAccountProps = { publisher: string; grantors: readonly string[] };

/** For those whose account was put to rest: no single permission is missing, all of them are. */
export function InactiveAccount({ publisher, grantors }: InactiveAccountProps) {
  return (
    <EmptyState icon={<Lock />} title={`Your account is inactive at ${publisher}`}>
      It opens nothing here.
      {grantors.length > 0 && ` ${oneOf(grantors)} can activate it.`}
    </EmptyState>
  );
}

const oneOf = (names: readonly string[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(names);
