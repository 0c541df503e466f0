import { useQuery } from '@tanstack/react-query';
import { useApi } from './api/apiContext.tsx';
import { errorSentence } from './api/errors.ts';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { OfficeFrame } from './shell/OfficeFrame.tsx';

/** The first screen while no office is open, the frame with its screens after. */
export function App() {
  const api = useApi();
  const session = useQuery({ queryKey: ['session'], queryFn: () => api.session.read() });
  if (session.isPending) return null;
  if (session.isError) return <p role="alert">{errorSentence(session.error)}</p>;
  return session.data.state === 'ready' ? (
    <OfficeFrame session={session.data} />
  ) : (
    <StartScreen session={session.data} />
  );
}
