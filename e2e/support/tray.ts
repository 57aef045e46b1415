import type { Page } from "@playwright/test";

/** The job tray at the foot of the menu; the menu's own entry of that name is a link. */
export const tray = (page: Page) => page.getByRole("button", { name: /^Exports/ });
