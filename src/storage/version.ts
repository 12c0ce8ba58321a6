/** Name and schema version of the database, apart from Dexie so that the ledger opens without it. */
export const DB_NAME = 'taizhang'

/** Newest schema this program knows. Older databases are upgraded; newer ones are left alone. */
export const DB_VERSION = 2
