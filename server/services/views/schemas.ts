import { z } from "zod";

const list = z.string().max(60);

const name = z
  .string()
  .trim()
  .min(1, "Enter a name for the view.")
  .max(60, "Use at most 60 characters for the name.")
  .refine((text) => !/\p{Cc}/u.test(text), "Remove the control characters from the name.");

/** The list's URL parameters, as the view is to bring them back. */
const query = z
  .string()
  .max(8_000, "These filters are too long to be saved.")
  .refine((text) => !text.includes("\0"), "These filters cannot be saved.");

export const listViewsInput = z.strictObject({ list });
export type ListViewsInput = z.infer<typeof listViewsInput>;

export const viewInput = z.strictObject({ list, viewId: z.uuid() });
export type ViewInput = z.infer<typeof viewInput>;

export const saveViewInput = z.strictObject({ list, name, query, isShared: z.boolean() });
export type SaveViewInput = z.infer<typeof saveViewInput>;

/** `seenAt` is the `updatedAt` of the view that was on screen. */
export const overwriteViewInput = viewInput.extend({ query, seenAt: z.date() });
export type OverwriteViewInput = z.infer<typeof overwriteViewInput>;

export const renameViewInput = viewInput.extend({ name });
export type RenameViewInput = z.infer<typeof renameViewInput>;

export const shareViewInput = viewInput.extend({ isShared: z.boolean() });
export type ShareViewInput = z.infer<typeof shareViewInput>;

export const setDefaultViewInput = viewInput.extend({ isDefault: z.boolean() });
export type SetDefaultViewInput = z.infer<typeof setDefaultViewInput>;
