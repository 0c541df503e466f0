import { useQuery } from '@tanstack/react-query';
import { useApi } from './api/apiContext.tsx';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { Loaded } from './shell/Loaded.tsx';
import { OfficeFrame } from './shell/OfficeFrame.tsx';

/** The first screen while no office is open, the frame with its screens after. */
export function App() {
  const api = useApi();
  const query = useQuery({ queryKey: ['session'], queryFn: () => api.session.read() });
  return (
    <Loaded query={query}>
      {(session) =>
        session.state === 'ready' ? (
          <OfficeFrame session={session} />
        ) : (
          <StartScreen session={session} />
        )
      }
    </Loaded>
  );
}
