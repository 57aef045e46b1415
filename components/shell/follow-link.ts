/**
 * Goes to a page as a press on a link would, so that whatever guards links (unsaved changes) is asked.
 *
 * @param push the router's own way there
 */
export function followLink(href: string, push: (href: string) => void): void {
  const link = document.createElement("a");
  link.href = href;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    push(href);
  });
  document.body.append(link);
  link.click();
  link.remove();
}
