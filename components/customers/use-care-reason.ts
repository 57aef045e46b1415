"use client";

import { useMay } from "@/components/shell/frame-context";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { Permission } from "@/server/domain/permissions";

/** Why a person may not do what takes these permissions; nothing where they may. */
export function useReason(...permissions: readonly [Permission, Permission?]): string | undefined {
  const [first, second = first] = permissions;
  const mayFirst = useMay(first);
  const maySecond = useMay(second);
  if (mayFirst && maySecond) return undefined;
  return `This takes the permission “${labelOfPermission(mayFirst ? second : first)}”.`;
}
