import fc from 'fast-check'

// The same inputs each time, so that what passes here passes where it is checked before it lands. `npm run test:full`
// draws others each time, and says with which seed.
fc.configureGlobal({ seed: Number(process.env['DOCKBOARD_PROPERTY_SEED'] ?? 2022) })
