/**
 * Everything the hosted checkout and its receipt say, in ICU message syntax. Whole sentences, so
 * that another language can order them its own way; `{amount}` and `{date}` come formatted.
 */
export const checkoutMessages = {
  title: {
    checkout: "{offer} · {seller}",
    receipt: "Receipt for {offer} · {seller}",
    problem: "Error: {title}",
    missing: "Not found",
  },
  heading: {
    buy: "Subscribe to {offer}",
    trial: "Try {offer} for free",
    free: "Get {offer}",
  },
  period: {
    price:
      "{period, select, week {{price} a week} month {{price} a month} 3months {{price} every 3 months} 6months {{price} every 6 months} year {{price} a year} other {{price}}}",
    name: "{period, select, week {One week} month {One month} 3months {3 months} 6months {6 months} year {One year} other {Access}}",
    free: "Free",
  },
  trial: {
    name: "{unit, select, day {{count, plural, one {#-day free trial} other {#-day free trial}}} week {{count, plural, one {#-week free trial} other {#-week free trial}}} month {{count, plural, one {#-month free trial} other {#-month free trial}}} other {{count, plural, one {#-year free trial} other {#-year free trial}}}}",
    start:
      "{unit, select, day {{count, plural, one {Start #-day free trial} other {Start #-day free trial}}} week {{count, plural, one {Start #-week free trial} other {Start #-week free trial}}} month {{count, plural, one {Start #-month free trial} other {Start #-month free trial}}} other {{count, plural, one {Start #-year free trial} other {Start #-year free trial}}}}",
  },
  summary: {
    label: "Order summary",
    discount: "Discount",
    taxIncluded: "incl. {name, select, sales {sales tax} other {VAT}} {rate}",
    taxAdded: "{name, select, sales {Sales tax} other {VAT}} {rate}",
    noTax: "Tax",
    total: "Total today",
    newTotal: "The total is now {amount}.",
    imageOf: "Picture of {offer}",
  },
  next: {
    label: "What happens next",
    renews: "Renews {date} at {price} until you cancel.",
    trial: "Free until {date}. Then {price} until you cancel.",
    free: "Nothing is charged, now or later.",
    access: "You can watch as soon as the payment is done.",
    freeAccess: "You can watch at once.",
    mail: "A receipt comes by email.",
    freeMail: "A confirmation comes by email.",
  },
  email: {
    label: "Email",
    didYouMean: "Did you mean {email}?",
    missing: "Enter your email address.",
    wrong: "Enter an email address such as name@example.com.",
    proven: "This address is yours. Your code was right.",
  },
  code: {
    label: "Code from your email",
    known: "This address has been used here before. To go on with it, enter the code sent to it.",
    send: "Send me a code",
    sending: "Sending the code…",
    sent: "We sent a six-digit code to {email}.",
    again: "Send a new code",
    wait: "{seconds, plural, one {New code in # second} other {New code in # seconds}}",
    missing: "Enter the six digits from your email, or use another email address.",
    wrong: "That is not the code we sent. Check its six digits.",
    spent: "This code works no longer. Send a new one.",
    checking: "Checking the code…",
  },
  payment: {
    method: "Pay with",
    another: "Another card",
    card: "{brand} ending in {lastFour}",
    expires: "Expires {expiry}",
  },
  number: {
    label: "Card number",
    missing: "Enter the number on your card.",
    incomplete: "The card number is not complete.",
    invalid: "Check the card number: one of its digits seems wrong.",
    notATestCard:
      "This sandbox takes test cards only, such as 5555 4444 3333 1111. Never enter a real card here.",
  },
  expiry: {
    label: "Expiry",
    example: "MM / YY",
    missing: "Enter the month and year your card expires.",
    invalid: "Enter the expiry as month and year, such as 05 / 29.",
    expired: "This card has expired. Use another one.",
  },
  securityCode: {
    label: "Security code",
    three: "3 digits, on the back",
    four: "4 digits, on the front",
    missing: "Enter the security code of your card.",
    incomplete:
      "{count, plural, one {The security code has # digit.} other {The security code has # digits.}}",
  },
  country: {
    label: "Country",
    failed: "The price for this country could not be worked out. Choose it again.",
  },
  sandbox: {
    hint: "Test card: 5555 4444 3333 1111, 03 / 30, 737.",
    fill: "Fill in the test card",
  },
  problems: {
    heading: "{count, plural, one {Check one field} other {Check # fields}}",
  },
  button: {
    pay: "Pay {amount}",
    free: "Get free access",
    busy: "Paying…",
    busyFree: "One moment…",
  },
  terms: {
    renewing:
      "By pressing the button you agree that {seller} charges {price} until you cancel. You can cancel at any time.",
    trial:
      "By pressing the button you agree that {seller} charges {price} once the trial is over, until you cancel. You can cancel at any time.",
    once: "By pressing the button you order from {seller}.",
  },
  footer: {
    label: "Seller",
    soldBy: "Sold by {seller}",
    support: "Help",
    terms: "Terms",
    privacy: "Privacy",
    withdraw: "Withdraw from contract",
  },
  reference: "Reference {id}",
  bank: {
    heading: "Confirm with your bank",
    body: "Your bank asks whether this payment of {amount} is yours.",
    bodyFree: "Your bank asks whether this card is yours. Nothing is charged now.",
    frame: "Question of your bank",
    newTab: "Continue in a new tab",
    waiting: "This page waits for your answer in the other tab.",
    cancel: "Cancel payment",
    cancelling: "Cancelling…",
  },
  processing: {
    heading: "Your payment is under way",
    asking: "We are asking your bank what became of it. Keep this page open.",
    slow: "Your bank takes longer than usual: {seconds} seconds so far. We keep asking; you are never charged twice.",
    later:
      "There is still no answer. You can close this page and come back to its address later: nothing is charged twice.",
  },
  existing: {
    heading: "You already have this",
    renews: "Your subscription to {offer} renews {date}. There is nothing to pay.",
    ends: "Your subscription to {offer} lasts until {date}. There is nothing to pay.",
    go: "Start watching",
  },
  expired: {
    heading: "This checkout has expired",
    body: "You were not charged. Start again, and we keep your email address and the offer.",
    again: "Start again",
  },
  unavailable: {
    heading: "This offer is not on sale",
    body: "{seller} does not sell {offer} at the moment. You were not charged.",
    back: "Back to {seller}",
  },
  closed: {
    heading: "Payments are not possible yet",
    body: "{seller} has no way to take payments at the moment. Nothing is charged.",
  },
  missing: {
    heading: "There is no such offer",
    body: "The address may be mistyped, or the offer is gone. Go back to the site you came from and try its link again.",
    sessionHeading: "There is no such checkout",
    sessionBody:
      "The address may be mistyped. Go back to the site you came from and begin again there.",
    again: "Too many checkouts were begun from here. Wait a little, then load this page again.",
  },
} as const;
