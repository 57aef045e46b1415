const textOf = (codes: readonly string[], email: string) =>
  [`Tenure recovery codes for ${email}`, "Each works once.", "", ...codes, ""].join("\r\n");

export function downloadCodes(codes: readonly string[], email: string): void {
  const url = URL.createObjectURL(new Blob([textOf(codes, email)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "tenure-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(url);
}

/** Prints the codes alone, without the page they are shown on. */
export function printCodes(codes: readonly string[], email: string): void {
  const frame = document.createElement("iframe");
  frame.title = "Recovery codes to print";
  frame.hidden = true;
  document.body.append(frame);
  const sheet = frame.contentDocument;
  if (!sheet || !frame.contentWindow) return frame.remove();

  const text = sheet.createElement("pre");
  text.textContent = textOf(codes, email);
  sheet.body.append(text);
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}
