import type { Plugin } from 'vite'

/** A font that has to be fetched, as stylesheets declare it. */
export const FETCHED_FONT = /@font-face\{[^}]*url\([^}]*\}/g

/** The build file that declares only these fonts. */
export const FONTS_FILE = /^fonts-[\w-]+\.css$/

/**
 * A build plugin: puts fetched fonts into a file of their own, for pages with inline styles. Loading all
 * styles twice would make the browser search its local fonts twice.
 */
export function fetchedFonts(): Plugin {
  return {
    name: 'dockboard:fetched-fonts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const fonts = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css')
          ? (file.source.toString().match(FETCHED_FONT) ?? [])
          : [],
      )
      this.emitFile({ type: 'asset', name: 'fonts.css', source: fonts.join('') })
    },
  }
}
