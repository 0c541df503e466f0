import { useQuery } from '@tanstack/react-query';
import { useApi } from './api/apiContext.tsx';
import { RecoveryScreen } from './screens/recovery/RecoveryScreen.tsx';
import { Loaded } from './shell/Loaded.tsx';
import { OfficeFrame } from './shell/OfficeFrame.tsx';
import { startScreenLoader } from './shell/screenLoaders.ts';

/** The first screen while there is no office, the ways back while it does not open, the frame with its screens after. */
export function App() {
  const api = useApi();
  const query = useQuery({ queryKey: ['session'], queryFn: () => api.session.read() });
  return (
    <Loaded query={query}>
      {(session) => {
        switch (session.state) {
          case 'ready':
            return <OfficeFrame session={session} />;
          case 'failed':
            return <RecoveryScreen session={session} />;
          case 'empty':
            return <startScreenLoader.Screen session={session} />;
        }
      }}
    </Loaded>
  );
}
