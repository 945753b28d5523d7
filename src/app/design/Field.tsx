import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import styles from './Field.module.css'

interface Frame {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fieldError?: string | undefined
  /** Shown beside the field. */
  readonly after?: ReactNode
}

/** A field with its label above it, and its hint or error below it. */
export function Field({ label, hint, fieldError, after, ...input }: InputHTMLAttributes<HTMLInputElement> & Frame) {
  return <Framed {...{ label, hint, fieldError, after }}>{(attributes) => <input {...input} {...attributes} />}</Framed>
}

/** A field for text of many lines. */
export function TextArea({
  label,
  hint,
  fieldError,
  after,
  ...input
}: TextareaHTMLAttributes<HTMLTextAreaElement> & Frame) {
  return (
    <Framed {...{ label, hint, fieldError, after }}>
      {(attributes) => <textarea rows={6} {...input} {...attributes} />}
    </Framed>
  )
}

/** A field with a list of `options`, each a value and its label. */
export function Select<V extends string>({
  label,
  hint,
  fieldError,
  after,
  options,
  value,
  onPick,
  ...input
}: Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value'> &
  Frame & {
    readonly options: readonly (readonly [V, string])[]
    readonly value: V
    readonly onPick: (value: V) => void
  }) {
  return (
    <Framed {...{ label, hint, fieldError, after }}>
      {(attributes) => (
        <select
          {...input}
          {...attributes}
          value={value}
          onChange={(event) => {
            const picked = options.find(([each]) => each === event.currentTarget.value)
            if (picked !== undefined) onPick(picked[0])
          }}
        >
          {options.map(([each, word]) => (
            <option key={each} value={each}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Framed>
  )
}

interface Attributes {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

function Framed({
  label,
  hint,
  fieldError,
  after,
  children,
}: Frame & { children: (attributes: Attributes) => ReactNode }) {
  const id = useId()
  const below = fieldError ?? hint
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        {children({
          id,
          'aria-invalid': fieldError !== undefined,
          ...(below !== undefined && { 'aria-describedby': `${id}-below` }),
        })}
        {after}
      </div>
      {below !== undefined && (
        <p id={`${id}-below`} className={fieldError === undefined ? styles['hint'] : styles['error']}>
          {below}
        </p>
      )}
    </div>
  )
}
