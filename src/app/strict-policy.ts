import { config } from 'zod'

/*
 * Our policy forbids code made from text. zod would try nevertheless, once, while the schemas are made: the refusal is
 * reported with its place, for which the engine reads the whole program again (70 ms, 280 ms on a slow phone). This module
 * comes before every other that makes a schema.
 */
config({ jitless: true })
