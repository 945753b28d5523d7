// Runs the host. In JavaScript, so that a Node without TypeScript can print which version is needed.
const [major, minor] = process.versions.node.split('.').map(Number)

// Versions that run TypeScript without a flag: https://nodejs.org/api/typescript.html
if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) {
  void import('./main.ts')
} else {
  process.stderr.write(
    `Dockboard needs Node 22.18, 23.6 or newer (24 is what it is tested on); this is v${process.versions.node}. ` +
      'Run it with `npm start`, which brings Node 24, or put a newer Node on the PATH.\n',
  )
  process.exitCode = 1
}
