type Click = Pick<
  MouseEvent,
  "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented"
>;
type Link = Pick<HTMLAnchorElement, "href" | "target" | "origin"> & {
  hasAttribute: (name: string) => boolean;
};

/** Whether a click on a link takes this page away, rather than opening a tab or moving down it. */
export function leadsAway(click: Click, link: Link, here: Pick<Location, "href" | "origin">) {
  const opensElsewhere =
    click.metaKey ||
    click.ctrlKey ||
    click.shiftKey ||
    click.altKey ||
    (link.target !== "" && link.target !== "_self") ||
    link.hasAttribute("download");
  if (click.button !== 0 || click.defaultPrevented || opensElsewhere) return false;
  // Another site unloads the page, which the browser asks about itself.
  if (link.origin !== here.origin) return false;
  return withoutHash(link.href) !== withoutHash(here.href);
}

const withoutHash = (href: string) => href.replace(/#.*$/, "");
