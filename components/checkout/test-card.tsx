"use client";

import type { FieldName } from "./fields";
import { useWords } from "./words";

const testCard: readonly (readonly [FieldName, string])[] = [
  ["card-number", "5555444433331111"],
  ["card-expiry", "0330"],
  ["card-code", "737"],
];

/** In the sandbox: which card pays, and a press that types it. */
export function TestCard({ onFill }: { onFill: (field: FieldName) => void }) {
  const { words } = useWords();
  const fill = () => {
    for (const [id, value] of testCard) {
      const input = document.getElementById(id);
      if (!(input instanceof HTMLInputElement)) continue;
      input.value = value;
      // As if typed: the field groups it, and clears what was wrong.
      input.dispatchEvent(new Event("input", { bubbles: true }));
      onFill(id);
    }
  };
  return (
    <span>
      {words.sandbox.hint}{" "}
      <button type="button" onClick={fill} className="link hit-area">
        {words.sandbox.fill}
      </button>
    </span>
  );
}
