let isPressed = false;
let waiting: (() => void)[] = [];

/**
 * Does something once no mouse button is down. Leaving a field by pressing a button elsewhere would
 * else show the field's problem at once, which moves the button away before it is let go: no click.
 */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.push(act);
  else act();
}

/** Keeps an eye on the mouse, and on what touch makes of it, until the page goes. */
export function watchPresses(): () => void {
  const press = () => {
    isPressed = true;
  };
  // The click comes after the button is let go, and before this.
  const release = () => setTimeout(settle);
  document.addEventListener("mousedown", press, true);
  document.addEventListener("mouseup", release, true);
  window.addEventListener("blur", release);
  return () => {
    document.removeEventListener("mousedown", press, true);
    document.removeEventListener("mouseup", release, true);
    window.removeEventListener("blur", release);
    settle();
  };
}

function settle() {
  isPressed = false;
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}
