import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/apiContext.tsx';

/** The people who share the PC, and choosing who works; every window hears of it. */
export function useClerks() {
  const api = useApi();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ['clerks'], queryFn: () => api.clerk.list() });
  const choose = useMutation({
    mutationFn: (id: string | null) => api.clerk.choose({ id }),
    onSettled: () => queries.invalidateQueries(),
  });
  return { list, choose };
}
