"use client";

import { useSyncExternalStore } from "react";

/** Whether scripts have taken the page over: false on the server and in its markup. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

const neverChanges = () => () => undefined;
