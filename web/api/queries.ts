import {
  type QueryKey,
  type UseQueryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Answer, ask, type Given, type Operation } from './client.ts';
import type { Problem } from './problem.ts';

/** Under which key an answer is kept: the operation first, so that what has changed can be told by it. */
export const keyOf = <O extends Operation>(operation: O, given: Given<O>): QueryKey => [operation, given];

type Options<O extends Operation> = Omit<
  UseQueryOptions<Answer<O>, Problem, Answer<O>>,
  'queryKey' | 'queryFn'
>;

/** The options of a query for `useQuery`, `prefetchQuery` and the like. */
export const queryOf = <O extends Operation>(operation: O, given: Given<O>) => ({
  queryKey: keyOf(operation, given),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(operation, given, signal),
});

/** What the server answers to a GET, kept until it says that something has changed. */
export function useAnswer<O extends Operation>(operation: O, given: Given<O>, options: Options<O> = {}) {
  return useQuery<Answer<O>, Problem, Answer<O>>({ ...queryOf(operation, given), ...options });
}

/** Sends something; afterwards whatever `changes` names, by operation, is asked for again. */
export function useSend<O extends Operation>(operation: O, changes: readonly Operation[] = []) {
  const kept = useQueryClient();
  return useMutation<Answer<O>, Problem, Given<O>>({
    mutationFn: (given) => ask(operation, given),
    onSuccess: () =>
      kept.invalidateQueries({ predicate: ({ queryKey: [of] }) => changes.some((one) => one === of) }),
  });
}
