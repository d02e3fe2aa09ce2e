import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** One folder that the API serves as it is. Nothing is inlined: the pages' policy lets no text become a style or a font. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist/site',
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
})
