/** Those that may stand for a digit, as the rule for passwords has them. */
export const passwordSymbols = "! @ # $ % ^ &";
