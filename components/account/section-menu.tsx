"use client";

import { usePathname } from "next/navigation";
import { useVoice } from "./account-voice";
import { sections } from "./sections";

/** The parts of My account; on phones they scroll by themselves, and the page does not. */
export function SectionMenu({ base }: { base: string }) {
  const { words } = useVoice();
  const here = usePathname();
  return (
    <nav aria-label={words.sections.label} className="account-menu">
      <ul className="flex gap-1">
        {sections.map(({ name, path }) => (
          <li key={name}>
            <a
              href={`${base}${path}`}
              aria-current={here === `${base}${path}` ? "page" : undefined}
              className="account-menu-link"
            >
              {words.sections[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
