/** Where one job is done, for one subscription. */
export const jobPath = (base: string, job: string, subscriptionId: number): string =>
  `${base}/do/${job}?subscription=${subscriptionId}`;
