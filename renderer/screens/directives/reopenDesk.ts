import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '../../api/connection.ts';

/** Lays a directive on the desk anew, as it is kept now; what was edited here is gone. */
export async function reopenDesk(api: Api, queries: QueryClient, id: string): Promise<void> {
  queries.setQueryData(['directive', id], await api.directive.read({ id }));
}
