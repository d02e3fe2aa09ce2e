import { standIn } from './stand-in.fixture.js'

standIn('worker', 'workerPort')
