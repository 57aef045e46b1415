import { compareFields } from "./compare-fields";
import { ScrollRegion } from "./scroll-region";
import type { Json } from "./json-view";

type DiffProps = { before: Json; after: Json; label: string };

/** What an act changed: one line a field, before and after side by side. */
export function Diff({ before, after, label }: DiffProps) {
  const changes = compareFields(before, after);
  if (changes.length === 0) return <p className="text-sm text-fg-muted">Nothing changed.</p>;
  return (
    <ScrollRegion label={label} className="border border-line">
      <table className="w-full text-start text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="bg-surface text-xs text-fg-muted">
          <tr>
            {["Field", "Before", "After"].map((heading) => (
              <th key={heading} scope="col" className="px-3 py-1.5 text-start font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {changes.map((change) => (
            <tr key={change.path} className="align-top">
              <th scope="row" className="px-3 py-2 text-start font-mono text-xs font-normal">
                {change.path}
              </th>
              <td className="px-3 py-2">
                {change.before !== null && (
                  <del className="rounded-sm bg-bad-soft px-1 break-words text-bad">
                    {change.before}
                  </del>
                )}
              </td>
              <td className="px-3 py-2">
                {change.after !== null && (
                  <ins className="rounded-sm bg-ok-soft px-1 break-words text-ok no-underline">
                    {change.after}
                  </ins>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
