import base from './playwright.config.ts'
export default { ...base, outputDir: '/tmp/chain/results', webServer: { ...base.webServer, command: `"${process.execPath}" mocks/serve.ts --out dist/e2e-chain` } }
