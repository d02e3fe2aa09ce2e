import '@fontsource/pt-sans/cyrillic-400.css'
import '@fontsource/pt-sans/cyrillic-700.css'
import '@fontsource/pt-sans/latin-400.css'
import '@fontsource/pt-sans/latin-700.css'
import './look/index.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from './look/theme.js'
import { queriesOf } from './queries.js'
import { routerOf } from './routes.js'
import { startSpeaking } from './words/i18n.js'

await startSpeaking()
const place = document.getElementById('portal')
if (!place) throw new Error('the page has no place for the portal')
const queries = queriesOf(() => void router.navigate({ to: '/sign-in' }))
const router = routerOf(queries)
createRoot(place).render(
  <StrictMode>
    {/* The pages' policy admits no style that a script writes: variables and classes come from files. */}
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
