import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

export function Button({ quiet = false, ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { quiet?: boolean }) {
  return <button type="button" {...rest} className={`${styles['button']} ${quiet ? styles['quiet'] : ''}`} />
}
