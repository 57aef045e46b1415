/** Colours of the product's own pages; fits the smallest frame that banks are shown in, 250 by 400. */
export const bankStyle = `
:root {
  color-scheme: light dark;
  --bg: light-dark(#ffffff, #09090b);
  --fg: light-dark(#18181b, #fafafa);
  --muted: light-dark(#52525b, #a1a1aa);
  --line: light-dark(#e4e4e7, #27272a);
  --control: light-dark(#8e8e96, #71717a);
  --subtle: light-dark(#f4f4f5, #27272a);
  --primary: light-dark(#1d4ed8, #60a5fa);
  --on-primary: light-dark(#ffffff, #09090b);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--bg);
  color: var(--fg);
  font: 16px/1.5 system-ui, sans-serif;
}
header {
  padding: 8px 16px;
  background: #fbbf24;
  color: #451a03;
  font-size: 14px;
  font-weight: 600;
}
main { max-width: 420px; margin: 0 auto; padding: 16px; }
h1 { margin: 0 0 12px; font-size: 20px; line-height: 1.3; }
p { margin: 0 0 12px; }
dl { margin: 0 0 16px; border-block: 1px solid var(--line); padding-block: 8px; }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 16px; }
dt { color: var(--muted); }
dd { margin: 0; margin-inline-start: auto; text-align: end; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
form { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin-bottom: 16px; }
button {
  min-height: 44px;
  padding: 8px 16px;
  border: 1px solid var(--control);
  border-radius: 8px;
  background: var(--bg);
  color: inherit;
  font: inherit;
  font-weight: 500;
  cursor: pointer;
}
button:hover { background: var(--subtle); }
button.primary {
  grid-column: 1 / -1;
  border-color: var(--primary);
  background: var(--primary);
  color: var(--on-primary);
}
button.primary:hover { filter: brightness(0.92); }
a { color: var(--primary); }
:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
.note { margin: 0; color: var(--muted); font-size: 14px; }
`;
