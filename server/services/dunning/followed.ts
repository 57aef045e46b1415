/** Whose payments a setting decides about: what is over, or paid elsewhere, is never charged again. */
export const followed = {
  state: { in: ["active", "paused"] },
  isExternallyManaged: false,
};
