import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './api/problem.js'

/** A refusal is an answer: asked again it would be the same. Who is signed out meanwhile is sent to the entrance. */
export const queriesOf = (leave: () => void) =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.isSignedOut) leave()
      },
    }),
    // Live events tell what has changed; nothing is read anew behind the reader's back.
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !(error instanceof Problem) && failures < 2,
      },
    },
  })
