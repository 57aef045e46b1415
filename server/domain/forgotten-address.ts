/** Names no domain that anybody can have: RFC 2606, 2. */
const ending = "@anonymised.invalid";

/** What stands in place of the address of a customer who was anonymised: nobody's, and theirs alone. */
export const forgottenAddress = (customerId: number | bigint): string => `${customerId}${ending}`;

/** Whether an address is one that stands for nobody: no mail leaves for it. */
export const isForgotten = (address: string): boolean => address.endsWith(ending);
