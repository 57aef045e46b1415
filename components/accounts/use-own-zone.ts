"use client";

import { useSyncExternalStore } from "react";

/** The time zone of this browser; UTC for the server, which cannot know it. */
export const useOwnZone = (): string => useSyncExternalStore(neverChanges, readZone, () => "UTC");

const neverChanges = () => () => undefined;
const readZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
