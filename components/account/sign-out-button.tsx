"use client";

import { useVoice } from "./account-voice";

export function SignOutButton({ publisherId }: { publisherId: number }) {
  const { words } = useVoice();
  return (
    <form method="post" action={`/api/account/${publisherId}/sign-out`}>
      <button type="submit" className="link hit-area py-2 text-sm">
        {words.signOut}
      </button>
    </form>
  );
}
