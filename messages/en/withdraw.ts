/** What the page says on which a contract is withdrawn from, in ICU message syntax. */
export const withdrawMessages = {
  title: "Withdraw from contract · {seller}",
  heading: "Withdraw from contract here",
  intro:
    "Within 14 days of concluding a contract with {seller} you can withdraw from it, for no reason and at no cost. Your access ends, and everything you paid goes back the way you paid it.",
  chooseLegend: "Which contract?",
  until: "Bought on {bought}. You can withdraw until {until}.",
  another: "Another contract",
  email: "Email address",
  emailHint: "The one that your receipt was sent to.",
  reference: "Order or transaction reference",
  referenceHint: "On your receipt, such as T123456789.",
  name: "Your name (optional)",
  next: "Continue",
  late: "The 14 days are over? You can still declare it here: {seller} gets it as a request. To stop later charges, cancel in your account.",
  confirmHeading: "Confirm withdrawal",
  declare: "I withdraw from this contract with {seller}:",
  contract: "Contract",
  concluded: "Concluded on",
  by: "Declared by",
  refund: "Goes back to you",
  nothing: "Nothing: nothing is left that you paid",
  method: "It goes back the way you paid, within 14 days at the latest. Your access ends at once.",
  lateNote:
    "The period to withdraw from this contract ended on {until}. Your declaration reaches {seller} as a request, and nothing goes back by itself.",
  noRightNote:
    "This contract was concluded from a country without the right to withdraw. Your declaration reaches {seller} as a request, and nothing goes back by itself.",
  unknownNote:
    "We cannot show what goes back for this address and this reference. Check them both. You can declare it all the same: it is acknowledged by email, and {seller} looks at it.",
  confirm: "Confirm withdrawal",
  back: "Change the details",
  doneHeading: "Your withdrawal is declared",
  doneAt: "Received on {at}.",
  doneMail:
    "We are sending an acknowledgement with this moment to {email}. It says what goes back to you.",
  problem: {
    details: "Enter the email address and the reference as your receipt has them.",
    tooMany: "There were too many tries. Wait a little, then try again.",
  },
} as const;
