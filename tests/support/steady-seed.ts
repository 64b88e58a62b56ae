/**
 * Properties draw the same examples in every run of a commit, so that a red run is red again when it is looked at.
 * `FAST_CHECK_SEED=random` draws new ones, for finding what the known ones do not show.
 */
import fc from 'fast-check'

const given = process.env['FAST_CHECK_SEED']
if (given !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given ?? 20_240_612) })
