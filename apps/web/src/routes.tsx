import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { Problem } from './api/problem.js'
import { me } from './api/reads.js'
import { Shell } from './frame/shell.js'
import { actIn, actingOffice } from './office/acting-office.js'
import { Fault, Loading } from './pieces/states.js'

interface Context {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ errorComponent: Fault })

/** Nobody is signed in: to the entrance. In several offices and none chosen: to the choice. */
async function admit({ context: { queries } }: { readonly context: Context }): Promise<void> {
  const { offices } = await signedIn(queries)
  if (offices.some(({ id }) => id === actingOffice())) return
  const [only, ...others] = offices
  if (only && others.length === 0) actIn(only.id)
  else redirect({ to: '/office', throw: true })
}

async function signedIn(queries: QueryClient) {
  try {
    return await queries.query({ ...me, staleTime: 'static' })
  } catch (error) {
    if (error instanceof Problem && error.isSignedOut) redirect({ to: '/sign-in', throw: true })
    throw error
  }
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.js'), 'SignIn'),
})
const office = createRoute({
  getParentRoute: () => root,
  path: '/office',
  beforeLoad: async ({ context }) => {
    await signedIn(context.queries)
  },
  component: lazyRouteComponent(() => import('./pages/choose-office.js'), 'ChooseOffice'),
})
const framed = createRoute({ getParentRoute: () => root, id: 'framed', beforeLoad: admit, component: Shell })
const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/inbox.js'), 'Inbox'),
})
const sessions = createRoute({
  getParentRoute: () => framed,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./pages/sessions.js'), 'Sessions'),
})
const session = createRoute({
  getParentRoute: () => framed,
  path: '/sessions/$session',
  component: lazyRouteComponent(() => import('./pages/session/session.js'), 'SessionPage'),
})
const move = createRoute({
  getParentRoute: () => framed,
  path: '/sessions/$session/move',
  component: lazyRouteComponent(() => import('./pages/move/move.js'), 'MovePage'),
})
const firmUp = createRoute({
  getParentRoute: () => framed,
  path: '/sessions/$session/firm-up',
  component: lazyRouteComponent(() => import('./pages/move/move.js'), 'FirmUpPage'),
})

const tree = root.addChildren([signIn, office, framed.addChildren([inbox, sessions, session, move, firmUp])])

export const routerOf = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPendingComponent: Loading,
    defaultErrorComponent: Fault,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>
  }
}
