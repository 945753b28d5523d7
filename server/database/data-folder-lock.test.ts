import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FolderInUseError, lockFolder } from './data-folder-lock.ts'

const parent = mkdtempSync(join(tmpdir(), 'dockboard-lock-'))
afterAll(() => rmSync(parent, { recursive: true }))

const modeOf = (folder: string) => statSync(folder).mode & 0o777

test('a new folder is open to its owner only', () => {
  const folder = join(parent, 'new/data')
  lockFolder(folder)()
  expect(modeOf(folder)).toBe(0o700)
})

test('an existing folder is closed to others', () => {
  const folder = join(parent, 'existing')
  lockFolder(folder)()
  chmodSync(folder, 0o755)
  lockFolder(folder)()
  expect(modeOf(folder)).toBe(0o700)
})

test('a folder can be locked once, and again after its release', () => {
  const folder = join(parent, 'locked')
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderInUseError)
  release()
  lockFolder(folder)()
})
