import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { directiveText } from '../../i18n/directives.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { IntakeDeskView } from './IntakeDeskView.tsx';

/** One directive on the desk, by the id of its draft or its record. */
export function IntakeScreen({ id }: { readonly id: string }) {
  const api = useApi();
  // What is on the desk is edited here: it is not asked for again while it lies there.
  const query = useQuery({
    queryKey: ['directive', id],
    queryFn: () => api.directive.read({ id }),
    enabled: ({ state }) => state.data === undefined,
    gcTime: 0,
    retry: false,
  });
  return query.data === undefined ? (
    <Page title={directiveText.title}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <IntakeDeskView key={`${id} ${query.dataUpdatedAt}`} desk={query.data} />
  );
}
