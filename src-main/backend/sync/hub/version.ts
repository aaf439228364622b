/** The migrations of a hub in their order; the number of each is its place. They lie in `resources/hub/`. */
export const HUB_MIGRATIONS = ['0001_exchange.sql', '0002_reports.sql'] as const;

/** The version of a hub that this program understands. */
export const HUB_VERSION = HUB_MIGRATIONS.length;
