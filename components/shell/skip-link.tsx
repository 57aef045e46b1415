/** First stop of the keyboard: past the menu, to the page itself. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed start-2 top-2 z-50 -translate-y-20 rounded-lg bg-primary px-3 py-2 text-sm font-medium text-primary-fg focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
