/** The words a form shows for one of its controls, for a list of problems away from it. */
export function labelOf(form: HTMLFormElement, name: string): string | null {
  const found = form.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] : found;
  if (!(control instanceof HTMLElement)) return null;
  const isRadio = control instanceof HTMLInputElement && control.type === "radio";
  const words = isRadio
    ? control.closest("fieldset")?.querySelector("legend")
    : form.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return words?.textContent ?? null;
}
