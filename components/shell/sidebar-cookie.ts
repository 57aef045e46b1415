/** Remembers a collapsed menu, so that the server draws it so. */
export const sidebarCookie = "tenure-sidebar";
