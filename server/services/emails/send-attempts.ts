/** The queue waits longer after each failure; the last of these tries comes about 15 hours after the first. */
export const maxSendAttempts = 12;
