// Tiers: how much harm a vault action can do, and their order.

/** How much harm a vault action can do, ordered `low < medium < high`. */
export type Tier = 'low' | 'medium' | 'high'

/** All tiers, mildest first. */
export const TIERS: readonly Tier[] = ['low', 'medium', 'high']

/** Is `text` one of the three words of a tier? */
export const isTier = (text: unknown): text is Tier => text === 'low' || text === 'medium' || text === 'high'

/** The stricter of two tiers. */
export const strictest = (a: Tier, b: Tier): Tier => (TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b)

/** Is `a` milder than `b`? */
export const isBelow = (a: Tier, b: Tier): boolean => TIERS.indexOf(a) < TIERS.indexOf(b)
