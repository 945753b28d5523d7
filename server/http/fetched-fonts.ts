import type { Plugin } from 'vite'

/** A font that has to be fetched, as a stylesheet names it. */
export const FETCHED_FONT = /@font-face\{[^}]*url\([^}]*\}/g

/** The file that names them and nothing else, in a build. */
export const FONTS_FILE = /^fonts-[\w-]+\.css$/

/**
 * A part of the build: the fonts that are to be fetched, in a file of their own, for a page whose other styles stand in
 * it. All of the styles a second time would have the browser look through its own fonts a second time.
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
