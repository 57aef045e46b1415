/** Tries in the order of time, the earliest first, whatever order they were written in. */
export const inOrder = <Setting extends { attemptHours: number[] }>(setting: Setting): Setting => ({
  ...setting,
  attemptHours: setting.attemptHours.toSorted((one, other) => other - one),
});
