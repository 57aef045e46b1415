import { checkoutMessages } from "./checkout";
import { receiptMessages } from "./receipt";
import { troubleMessages } from "./trouble";

/** The catalogue of the customer's pages. */
export const hostedMessages = { ...checkoutMessages, ...troubleMessages, ...receiptMessages };
