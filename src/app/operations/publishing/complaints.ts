import { createContext, useContext } from 'react'

/** What is wrong with each field, by its path in the publish request. */
export type Complaints = Readonly<Record<string, string>>

export const ComplaintsContext = createContext<Complaints>({})

/** What is wrong with the field at a path. */
export function useComplaint(): (field: string) => string | undefined {
  const complaints = useContext(ComplaintsContext)
  return (field) => complaints[field]
}

/** All that is wrong. */
export function useComplaints(): Complaints {
  return useContext(ComplaintsContext)
}
