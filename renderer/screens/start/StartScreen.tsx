import type { Session } from '../../api/session.ts';

export function StartScreen({ session }: { readonly session: Session }) {
  return <main>{session.dataFolder}</main>;
}
