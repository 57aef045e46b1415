/**
 * Looking into a frame that may run nothing, Playwright tries to run something there, and the
 * browser says so. Nobody else tries: a mail has no scripts.
 */
export const probedMailFrame = /Blocked script execution in 'about:srcdoc'/;
