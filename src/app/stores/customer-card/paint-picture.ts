import type { Tone } from '../../design/StatusIcon.tsx'
import { type CardContent, cardPicture, type Ink, PICTURE, PICTURE_FONTS, type Stroke } from './card-picture.ts'

/** Colours of the board, read from the theme when the picture is drawn. */
const PROPERTIES: Readonly<Record<Ink, string>> = {
  board: '--board',
  ink: '--board-ink',
  dim: '--board-dim',
  line: '--board-line',
  stop: '--board-stop',
  wait: '--board-wait',
  go: '--board-go',
}

/** The icons of `design/StatusIcon.tsx` on the card, on a 16 × 16 grid: a canvas cannot draw elements. */
const SHAPES: Partial<Record<Tone, { readonly path: string; readonly stroked?: true }>> = {
  stop: { path: 'M4.7.5h6.6l4.2 4.2v6.6l-4.2 4.2H4.7L.5 11.3V4.7zM5 5v6h2V5zm4 0v6h2V5z' },
  wait: { path: 'M8 .6 15.4 8 8 15.4.6 8z' },
  done: { path: 'M2.2 8.6 6.3 12.6 13.9 4', stroked: true },
}

/** Draws the card as a PNG in the browser. Rejects if the browser has no canvas. */
export async function paintPicture(content: CardContent): Promise<Blob> {
  // A font that is unavailable offline falls back to the system's.
  await Promise.allSettled(PICTURE_FONTS.map((font) => document.fonts.load(font, 'Aé')))
  const canvas = document.createElement('canvas')
  canvas.width = PICTURE.width
  canvas.height = PICTURE.height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser has no canvas')
  const theme = getComputedStyle(document.documentElement)
  const measure = (text: string, font: string): number => {
    context.font = font
    return context.measureText(text).width
  }
  for (const stroke of cardPicture(content, measure)) {
    const colour = theme.getPropertyValue(PROPERTIES[stroke.ink]).trim()
    context.fillStyle = colour
    context.strokeStyle = colour
    draw(context, stroke)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the picture could not be made'))
      else resolve(blob)
    }, 'image/png')
  })
}

function draw(context: CanvasRenderingContext2D, stroke: Stroke): void {
  switch (stroke.kind) {
    case 'box':
      context.fillRect(stroke.x, stroke.y, stroke.w, stroke.h)
      return
    case 'text':
      context.font = stroke.font
      context.fillText(stroke.text, stroke.x, stroke.y)
      return
    case 'shape': {
      const shape = SHAPES[stroke.tone]
      if (shape === undefined) return
      context.save()
      context.translate(stroke.x, stroke.y)
      context.scale(stroke.size / 16, stroke.size / 16)
      context.lineWidth = 2.6
      if (shape.stroked) context.stroke(pathOf(shape.path))
      else context.fill(pathOf(shape.path))
      context.restore()
    }
  }
}

function pathOf(data: string): Path2D {
  return new Path2D(data)
}
