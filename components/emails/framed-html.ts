/**
 * Makes a mail ready for a frame that runs nothing. Its links open beside the page, and its style
 * sheet stays out: the page's own policy would refuse it, and a mail has to hold without one.
 */
export const framedHtml = (html: string): string =>
  html
    .replace(/<style\b[^>]*>.*?<\/style>/gis, "")
    .replace(/<head(\s[^>]*)?>/i, (head) => `${head}<base target="_blank">`);
