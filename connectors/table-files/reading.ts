/** How tolerantly tables are read: people and old programs write them. */
export const READING = {
	record_delimiter: ['\r\n', '\n', '\r'],
	relax_column_count: true,
	relax_quotes: true,
	skip_empty_lines: true
};
