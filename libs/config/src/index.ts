export { ConfigFault, readConfig, type Config, type Variable } from './config.js'
export { need } from './need.js'
export { passOn } from './pass-on.js'
export { roleUrl } from './role-url.js'
