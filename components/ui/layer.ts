"use client";

import { createContext, use } from "react";

/**
 * The open modal, if any. A modal covers and silences everything outside itself, so what pops up
 * from within one (menus, tooltips, calendars) has to be put inside it and not at the page's end.
 */
export const LayerContext = createContext<HTMLElement | null>(null);

export const useLayerContainer = () => use(LayerContext);
