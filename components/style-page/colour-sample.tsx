import { ThemeSwitch } from "@/components/theme/theme-switch";
import type { Theme } from "@/components/theme/theme";
import { Row, Sample } from "./sample";

const grounds = ["bg-bg", "bg-surface", "bg-subtle", "bg-layer"];
const soft = ["bg-primary-soft", "bg-ok-soft", "bg-warn-soft", "bg-bad-soft"];
const inks = ["text-fg", "text-fg-muted", "text-primary", "text-ok", "text-warn", "text-bad"];
const fills = ["bg-primary", "bg-bad", "bg-accent"];
const series = [
  "bg-chart-1",
  "bg-chart-2",
  "bg-chart-3",
  "bg-chart-4",
  "bg-chart-5",
  "bg-chart-compare",
];
const sizes = ["text-2xl", "text-xl", "text-lg", "text-base", "text-sm", "text-xs"];

export function ColourSample({ theme: current }: { theme: Theme }) {
  return (
    <Sample
      title="Colour and type"
      detail="Colours are named for what they do. A test measures every pair that carries text; both themes are shown whatever yours is."
    >
      <Row>
        <ThemeSwitch theme={current} />
      </Row>
      <div className="grid gap-4 lg:grid-cols-2">
        {(["light", "dark"] as const).map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            className="rounded-lg border border-line bg-bg p-4 text-fg"
          >
            <h3 className="text-sm font-semibold capitalize">{theme}</h3>
            <Swatches names={[...grounds, ...soft]} />
            <Swatches names={[...fills, ...series]} />
            <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
              {inks.map((ink) => (
                <span key={ink} className={ink}>
                  {ink.replace("text-", "")}
                </span>
              ))}
            </p>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        {sizes.map((size) => (
          <span key={size} className={size}>
            {size.replace("text-", "")}
          </span>
        ))}
      </div>
    </Sample>
  );
}

const Swatches = ({ names }: { names: readonly string[] }) => (
  <ul className="mt-3 flex flex-wrap gap-3">
    {names.map((name) => (
      <li key={name} className="w-16 text-xs break-words text-fg-muted">
        <span data-mark className={`mb-1 block h-8 rounded-md border border-line ${name}`} />
        {name.replace("bg-", "")}
      </li>
    ))}
  </ul>
);
