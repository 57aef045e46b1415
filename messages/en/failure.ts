/**
 * What a hosted page says when it could not be shown at all. Apart from the other messages, because
 * every page carries these along in its scripts.
 */
export const failureMessages = {
  heading: "This page could not be shown",
  body: "Something broke on our side. Opening this page charged you nothing.",
  again: "Try again",
  reference: "Reference",
} as const;
