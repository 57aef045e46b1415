const key = "tenure-sign-up";

/**
 * Remembers that a sign-up was made in this browser, for the page its mail leads to. Storage that is
 * off or full costs no more than typing the password once more there.
 */
export function keepSignUpProof(proof: string): void {
  try {
    localStorage.setItem(key, proof);
  } catch {
    // Asked for on the confirmation page instead.
  }
}

export function readSignUpProof(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function forgetSignUpProof(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It means nothing once the link is used.
  }
}
