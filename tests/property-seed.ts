import fc from 'fast-check'

// A fixed seed gives the same inputs in every run. `npm run test:full` uses a random seed and prints it.
fc.configureGlobal({ seed: Number(process.env['DOCKBOARD_PROPERTY_SEED'] ?? 2022) })
