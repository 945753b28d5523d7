import { type HTMLAttributes, useEffect, useRef, useState } from 'react'

/** Renders its children once they are at most one screen away: only readers who scroll load them. */
export function LazyInView({ children, ...rest }: HTMLAttributes<HTMLDivElement>) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        setNear(true)
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place} {...rest}>
      {isNear && children}
    </div>
  )
}
