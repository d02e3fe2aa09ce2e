import { standIn } from './stand-in.fixture.js'

standIn('api', 'port')
