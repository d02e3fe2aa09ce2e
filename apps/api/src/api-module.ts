import { type DynamicModule, Module, type Type } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core'
import type { SignInSettings } from '@plenary/config'
import type { Store } from '@plenary/store'
import { Commissions } from './controllers/commissions.js'
import { Listening } from './controllers/listening.js'
import { Operations } from './controllers/operations.js'
import { Portal } from './controllers/portal.js'
import { Sessions } from './controllers/sessions.js'
import { SigningIn } from './controllers/signing-in.js'
import { Streams } from './controllers/streams.js'
import { ProblemFilter } from './faults/problem-filter.js'
import { Admission } from './guard/admission.js'
import { Guard } from './guard/guard.js'
import { Description } from './openapi/description.js'
import { ROUTES, routesOf } from './openapi/route-list.js'
import { Conditional } from './routes/conditional.js'
import { Site } from './portal/site.js'
import { Acts } from './services/acts.js'
import { Beginnings } from './services/beginnings.js'
import { DocumentActs } from './services/document-acts.js'
import { CommissionActs } from './services/commission-acts.js'
import { CommissionReads } from './services/commission-reads.js'
import { Events } from './services/events.js'
import { Founding } from './services/founding.js'
import { Health } from './services/health.js'
import { Procedures } from './services/procedures.js'
import { Rules } from './services/rules.js'
import { SessionReads } from './services/session-reads.js'
import { SignedIn } from './services/signed-in.js'
import { STORE } from './services/store-token.js'
import { StreamReads } from './services/stream-reads.js'
import { Credentials } from './sign-in/credentials.js'
import { Entrance } from './sign-in/entrance.js'
import { PasswordSignIn } from './sign-in/password-sign-in.js'
import { ProviderSignIn } from './sign-in/provider-sign-in.js'
import type { SystemTokens } from './sign-in/system-tokens.js'

export interface ApiParts {
  readonly store: Store
  readonly signIn: SignInSettings
  /** The folder of the built portal. */
  readonly portal: string
  /** Where systems come in. */
  readonly systems?: SystemTokens | undefined
  /** More controllers: only for tests of the guard itself. */
  readonly controllers?: readonly Type[]
}

const ours = [Commissions, Sessions, Streams, SigningIn, Listening, Operations, Portal]
/** What the interface is, without a store behind it. */
export const routes = () => routesOf(ours)

const services = [
  Acts,
  Beginnings,
  DocumentActs,
  CommissionActs,
  CommissionReads,
  Events,
  Founding,
  Health,
  Procedures,
  Rules,
  SessionReads,
  SignedIn,
  StreamReads,
  Description,
]

@Module({})
export class ApiModule {
  static of({ store, signIn, portal, systems, controllers: more = [] }: ApiParts): DynamicModule {
    const controllers = [...ours, ...more]
    return {
      module: ApiModule,
      controllers,
      providers: [
        ...services,
        { provide: STORE, useValue: store },
        { provide: ROUTES, useValue: () => routesOf(controllers) },
        { provide: Admission, useValue: new Admission(store, new Credentials(store, signIn, systems)) },
        { provide: Entrance, useValue: new Entrance(store, signIn) },
        { provide: PasswordSignIn, useValue: new PasswordSignIn(store, signIn) },
        { provide: ProviderSignIn, useValue: new ProviderSignIn(store, signIn.provider) },
        { provide: Site, useValue: new Site(portal) },
        { provide: APP_GUARD, useClass: Guard },
        { provide: APP_INTERCEPTOR, useClass: Conditional },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    }
  }
}
