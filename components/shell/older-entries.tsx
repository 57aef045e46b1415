"use client";

import { useEffect } from "react";

/**
 * A filter or a period writes its address into the browser's history without a navigation. After a
 * reload the router knows nothing of such an entry but the address, guesses its page from another's,
 * and may end at the wrong one when Back is pressed again meanwhile. So what was visited before this
 * document was loaded is loaded again as well.
 */
export function OlderEntries() {
  useEffect(watchEntries, []);
  return null;
}

let isWatching = false;

/** For as long as the document lives, whatever part of it is on screen. */
function watchEntries(): void {
  if (isWatching || !("navigation" in window)) return; // a browser without is left to the router
  isWatching = true;
  const { navigation } = window;
  const own = new Set([navigation.currentEntry?.key]);

  navigation.addEventListener("currententrychange", ({ navigationType }) => {
    if (navigationType !== "traverse") own.add(navigation.currentEntry?.key);
  });
  const reload = (event: PopStateEvent) => {
    if (own.has(navigation.currentEntry?.key)) return;
    event.stopImmediatePropagation();
    window.location.reload();
  };
  // Heard before the router hears of it.
  window.addEventListener("popstate", reload, { capture: true });
}
