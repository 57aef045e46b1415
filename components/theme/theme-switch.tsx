"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { applyTheme } from "./apply-theme";
import type { Theme } from "./theme";

const options = [
  { value: "system", label: "System", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
] as const;

/** Changes the theme at once; the cookie tells the server for the next page. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  const choose = (next: Theme) => {
    setChosen(next);
    applyTheme(next);
  };

  return <SegmentedControl legend="Theme" value={chosen} onChange={choose} options={options} />;
}
